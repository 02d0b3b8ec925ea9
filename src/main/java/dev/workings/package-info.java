/**
 * Workings makes a site of worked solutions from Markdown and Java, and every number and figure in it comes from code that ran in
 * the build.
 *
 * <p>A page goes one way: files are <em>read</em>, Markdown is <em>parsed</em> into a tree, the page's computation is
 * <em>run</em>, what is numbered and labelled on all pages is <em>outlined</em> and <em>indexed</em>, then each page is
 * <em>built</em> into HTML, <em>laid out</em> in its frame, and all are <em>written</em> together. Each step takes finished values
 * and returns finished values. {@link dev.workings.build.SiteBuild} is that sequence, and only the reader, the cache and the writer
 * touch the disk.
 *
 * <table>
 * <caption>The packages in their order; each uses only those before it</caption>
 * <tr><td>{@code source}</td><td>text that remembers where it came from, and the problems found in it</td></tr>
 * <tr><td>{@code html}</td><td>markup that has already been escaped, as a type</td></tr>
 * <tr><td>{@code scratch}</td><td>files that are gone when the program ends, however it ends</td></tr>
 * <tr><td>{@code cache}</td><td>the remembered output of slow, pure functions</td></tr>
 * <tr><td>{@code script}</td><td>JavaScript libraries, run in a sealed world</td></tr>
 * <tr><td>{@code math}</td><td>TeX becomes HTML and MathML, by KaTeX, at build time</td></tr>
 * <tr><td>{@code listing}</td><td>source code quoted by name, and highlighted</td></tr>
 * <tr><td>{@code figure}</td><td>plots as data, drawn as SVG by XChart in the house style</td></tr>
 * <tr><td>{@code picture}</td><td>what a link to a page looks like elsewhere: cards and icons, drawn by Java2D</td></tr>
 * <tr><td>{@code expression}</td><td>the TeX of a display read as terms that can be evaluated</td></tr>
 * <tr><td>{@code compute}</td><td>what Java code offers a page: values, tables, plots; cases and independent routes for checks</td></tr>
 * <tr><td>{@code document}</td><td>what a page says, as a tree, before any name in it is resolved</td></tr>
 * <tr><td>{@code check}</td><td>the relation signs of a page's displays, evaluated</td></tr>
 * <tr><td>{@code markdown}</td><td>Markdown becomes that tree; one folder a notation</td></tr>
 * <tr><td>{@code settings}</td><td>YAML files and front matter, as records with places</td></tr>
 * <tr><td>{@code release}</td><td>what an edition withholds until its date, and the proof that it is nowhere in what is published</td></tr>
 * <tr><td>{@code page}</td><td>one document becomes one page: names resolved, mathematics set, figures placed</td></tr>
 * <tr><td>{@code site}</td><td>all pages: their order, links and references, and the folder they become</td></tr>
 * <tr><td>{@code search}</td><td>what a reader's browser searches</td></tr>
 * <tr><td>{@code layout}</td><td>a page in its frame, by jte</td></tr>
 * <tr><td>{@code build}</td><td>every step in its order</td></tr>
 * <tr><td>{@code serve}</td><td>the preview: what a change affects is built again while the author watches</td></tr>
 * <tr><td>{@code scaffold}</td><td>a new course, to begin with</td></tr>
 * <tr><td>{@code cli}</td><td>the command line</td></tr>
 * </table>
 */
package dev.workings;
