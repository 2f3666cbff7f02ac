// Stands in for `linkify-it` in bundles: Teams makes links of written ones only, so nothing has to find them in plain words.
// That keeps 16 KB out of each page; `markdown-it` asks for the class but not for what it can do.

export class LinkifyIt {}
