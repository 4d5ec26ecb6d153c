import groovy.json.JsonSlurper
import org.apache.pdfbox.Loader
import org.apache.pdfbox.text.PDFTextStripper
import org.apache.pdfbox.text.TextPosition

def folder = new File(basedir, 'output/sun')
assert folder.list().findAll { it.startsWith('sun.') }.sort() == ['sun.eml', 'sun.epub', 'sun.html', 'sun.pdf', 'sun.txt']
assert new File(basedir, 'output').list().findAll { !it.startsWith('.') } == ['sun']

def report = new JsonSlurper().parse(new File(folder, 'report.json'), 'UTF-8')
assert report.manuscript == 'manuscript/sun.adoc'
assert report.brand == 'corner-clinic'
// Its kind would have clinic.
assert report.settings.profile == [layer: 'project file', value: 'off', where: 'trifold.toml:3:1']
assert report.run.parses == 1
assert report.settings['handout.paper'] == [layer: 'project file', value: 'a4', where: 'trifold.toml:6:1']
report.renditions*.files.flatten().each { file ->
    def bytes = new File(basedir, 'output/' + file.file).bytes
    assert bytes.length == file.bytes
    assert java.security.MessageDigest.getInstance('SHA-256').digest(bytes).encodeHex().toString() == file.sha256
}

// The brand's fact, its colour and the theme's ink.
def html = new File(folder, 'sun.html').getText('UTF-8')
assert html.contains('555-0123')
assert html.contains('Corner Clinic')
assert html.toLowerCase().contains('#7a1f5c')
assert html.toLowerCase().contains('#241022')

// The project's own stylesheet: its type size, on its own paper.
def document = Loader.loadPDF(new File(folder, 'sun.pdf'))
try {
    def page = document.getPage(0).mediaBox
    assert Math.abs(page.width - 595.3) < 1 && Math.abs(page.height - 841.9) < 1
    def sizes = [:]
    def stripper = new PDFTextStripper() {
        @Override
        protected void processTextPosition(TextPosition text) {
            sizes[Math.round(text.fontSizeInPt)] = (sizes[Math.round(text.fontSizeInPt)] ?: 0) + 1
            super.processTextPosition(text)
        }
    }
    stripper.sortByPosition = true
    def words = stripper.getText(document).replaceAll(/\s+/, ' ')
    assert words.contains('Keep out of the sun for seven days')
    assert sizes.max { it.value }.key == 15
    // The build's timestamp is the document's.
    assert document.documentInformation.modificationDate.timeInMillis == java.time.Instant.parse('2026-05-04T03:02:02Z').toEpochMilli()
} finally {
    document.close()
}

// From the plugin's own line on: before it Maven may tell of downloads.
def log = new File(basedir, 'build.log').getText('UTF-8').replaceFirst(/(?s).*?:render \(default-cli\)/, '')
assert log.contains('[INFO] sun         handout     output/sun/sun.pdf')
// From JDK 24 on the JVM itself warns of Maven's own libraries (JEP 472, JEP 498).
def ours = log.readLines().findAll { !(it ==~ /.*WARNING: .*(Unsafe|terminally deprecated|native|java\.lang\.System::load|restricted|will be blocked|reporting this).*/) }.join('\n')
assert !ours.contains('[WARNING]') && !ours.contains('WARNING:') && !ours.contains('SEVERE')
assert !log.contains('\tat ')
return true
