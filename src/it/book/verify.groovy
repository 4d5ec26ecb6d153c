import groovy.json.JsonSlurper
import java.util.zip.ZipFile

def output = new File(basedir, 'output')
// Each post by itself, and the book; what starts with an underscore is in the book alone.
assert output.list().findAll { !it.startsWith('.') }.sort() == ['fog', 'rain', 'sun', 'walkers']
assert new File(output, 'sun').list().contains('sun.eml')
// A book is no mail.
assert new File(output, 'walkers').list().sort() == ['report.json', 'walkers-cover.jpg', 'walkers.epub', 'walkers.pdf']

def report = new JsonSlurper().parse(new File(output, 'walkers/report.json'), 'UTF-8')
assert report.manuscript == 'manuscript/walkers.book.toml'
// One parse for each article, though three of the four are rendered by themselves too.
assert report.run.parses == 4
assert new JsonSlurper().parse(new File(output, 'sun/report.json'), 'UTF-8').run.parses == 1
assert report.settings['handout.paper'].layer == 'document attributes'
assert report.settings['handout.paper'].where == 'manuscript/walkers.book.toml:13'
assert report.findings.find { it.rule == 'TF-BOOK-008' }.file == 'manuscript/sun.adoc'
assert report.findings.every { it.severity != 'error' }

def zip = new ZipFile(new File(output, 'walkers/walkers.epub'))
try {
    def text = zip.entries().findAll { it.name.endsWith('.xhtml') }.collect { zip.getInputStream(it).getText('UTF-8') }
    assert text.count { it.contains('mostly slowly') } == 1
    assert text.any { it.contains('Zuerst erschienen') }
} finally {
    zip.close()
}
return true
