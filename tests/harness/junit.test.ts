import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { filesWithoutTests, type Reporter, readJunit } from './junit.ts'

/** Cut from real reports: Bun 1.4.5, Deno 2.9.6, Node 24.21. */
const reports = {
  bun: `<testsuites name="bun test" tests="4" failures="1" skipped="1">
    <testsuite name="a.test.ts" file="tests/a.test.ts" tests="4" failures="1" skipped="1">
      <testsuite name="verify()" file="tests/a.test.ts" line="3" tests="4">
        <testcase name="passes" classname="verify()" time="0.003162" file="tests/a.test.ts" line="4" assertions="0" />
        <testcase name="fails &lt;x&gt; &amp; &quot;y&quot;" classname="verify()" time="0.01" file="tests/a.test.ts" line="5">
          <failure type="AssertionError" message="Expected&#10;&lt;testcase name=&quot;no&quot; />">at a.test.ts:5</failure>
        </testcase>
        <testcase name="is skipped" classname="verify()" time="0" file="tests/a.test.ts" line="6" assertions="0">
          <skipped />
        </testcase>
        <testsuite name="nested" file="tests/a.test.ts" line="11">
          <testcase name="x" classname="nested &gt; verify()" time="0.000036" file="tests/a.test.ts" line="11" />
        </testsuite>
      </testsuite>
    </testsuite>
  </testsuites>`,
  deno: `<testsuites name="deno test" tests="6" failures="1" errors="0" time="0.219">
    <testsuite name="./tests/a.test.ts" tests="1" disabled="0" errors="0" failures="1">
        <testcase name="verify()" classname="./tests/a.test.ts" time="0.017" line="3" col="1">
            <failure message="1 test step failed">1 test step failed.</failure>
        </testcase>
    </testsuite>
    <testsuite name="ext:deno_node/testing.ts" tests="5" disabled="1" errors="0" failures="1">
        <testcase name="verify() &gt; passes" classname="ext:deno_node/testing.ts" time="0.000" line="1" col="23191">
        </testcase>
        <testcase name="verify() &gt; fails &lt;x&gt; &amp; &quot;y&quot;" classname="ext:deno_node/testing.ts" time="0.005">
            <failure message="Uncaught AssertionError: {
+   a: 1
}">AssertionError: it(&apos;fails &lt;x&gt;&apos;)</failure>
        </testcase>
        <testcase name="verify() &gt; is skipped" classname="ext:deno_node/testing.ts" time="0.000" line="1" col="21231">
            <skipped/>
        </testcase>
        <testcase name="verify() &gt; nested" classname="ext:deno_node/testing.ts" time="0.001" line="1" col="21231">
        </testcase>
        <testcase name="verify() &gt; nested &gt; x" classname="ext:deno_node/testing.ts" time="0.000" line="1" col="21231">
        </testcase>
    </testsuite>
  </testsuites>`,
  node: `<testsuites>
	<testsuite name="verify()" time="0.008525" disabled="0" errors="0" tests="3" failures="1" skipped="1">
		<testcase name="passes" time="0.001217" classname="verify()" file="/elsewhere/riposte/tests/a.test.ts"/>
		<testcase name="fails &lt;x> &amp; &amp;quot;y&amp;quot;" time="0.002935" classname="verify()" file="/elsewhere/riposte/tests/a.test.ts" failure="Expected">
			<failure type="testCodeFailure" message="Expected">
[Error [ERR_TEST_FAILURE]: &lt;testcase name="no"/>]
			</failure>
		</testcase>
		<testcase name="is skipped" time="0.000252" classname="verify()" file="/elsewhere/riposte/tests/a.test.ts">
			<skipped type="skipped" message="true"/>
		</testcase>
		<!-- <testcase name="printed by a test"/> -->
		<testsuite name="nested" time="0.000870" disabled="0" errors="0" tests="1" failures="0" skipped="0">
			<testcase name="x" time="0.000339" classname="verify().nested" file="/elsewhere/riposte/tests/a.test.ts"/>
		</testsuite>
	</testsuite>
	<testcase name="tests/empty.test.ts" time="0.191707" classname="test" file="/elsewhere/riposte/tests/empty.test.ts"/>
	<testcase name="tests/broken.test.ts" time="0.117243" classname="test" file="/elsewhere/riposte/tests/broken.test.ts" failure="test failed">
		<failure type="testCodeFailure" message="test failed">[Error: test failed]</failure>
	</testcase>
  </testsuites>`,
} as const satisfies Record<Reporter, string>

const expected = [
  ['verify()', 'passes', 'passed'],
  ['verify()', 'fails <x> & "y"', 'failed'],
  ['verify()', 'is skipped', 'skipped'],
] as const

describe('readJunit()', () => {
  for (const [reporter, nested] of [
    ['bun', 'verify() > nested'],
    ['deno', 'verify() > nested'],
    ['node', 'verify().nested'],
  ] as const) {
    it(`counts the tests of ${reporter}, not its suites`, () => {
      const tests = readJunit(reports[reporter], reporter).filter(({ name }) => !name.endsWith('.test.ts'))
      assert.deepEqual(
        tests.map(({ suite, name, outcome }) => [suite, name, outcome]),
        [...expected, [nested, 'x', 'passed']],
      )
    })
  }

  it('counts a file that Node could not load as failed, and one without tests not at all', () => {
    const files = readJunit(reports.node, 'node').filter(({ name }) => name.endsWith('.test.ts'))
    assert.deepEqual(
      files.map(({ name, outcome }) => [name, outcome]),
      [['tests/broken.test.ts', 'failed']],
    )
  })

  it('counts a hook that failed under Deno, where only the suite tells of it', () => {
    const xml = `<testsuites><testcase name="with a hook" classname="./a.test.ts" time="0.007" line="2" col="1">
      <failure message="Uncaught Error: hook failed">Error</failure></testcase></testsuites>`
    assert.deepEqual(
      readJunit(xml, 'deno').map(({ outcome }) => outcome),
      ['failed'],
    )
  })

  it('finds nothing in an empty report', () => {
    for (const reporter of ['bun', 'deno', 'node'] as const) assert.deepEqual(readJunit('', reporter), [])
  })
})

describe('filesWithoutTests()', () => {
  for (const reporter of ['bun', 'deno', 'node'] as const) {
    it(`names the files in which ${reporter} found no test`, () => {
      const files = ['tests/a.test.ts', 'tests/empty.test.ts']
      assert.deepEqual(filesWithoutTests(reports[reporter], reporter, files), ['tests/empty.test.ts'])
    })

    it(`names every file where the report of ${reporter} is missing`, () => {
      assert.deepEqual(filesWithoutTests('', reporter, ['tests/a.test.ts']), ['tests/a.test.ts'])
    })
  }

  it('does not take a file for another whose name ends alike', () => {
    assert.deepEqual(filesWithoutTests(reports.bun, 'bun', ['a.test.ts', 'other/tests/a.test.ts']), [
      'other/tests/a.test.ts',
    ])
  })
})
