import org.apache.commons.compress.archivers.zip.ZipFile

// The zip, unpacked as a user would, into a folder whose name has a space.
def target = basedir.parentFile.parentFile
def zips = target.listFiles().findAll { it.name.startsWith('trifold-') && it.name.endsWith('.zip') }
assert zips.size() == 1 : zips
def home = new File(basedir, 'my tools')
def modes = [:]
def zip = ZipFile.builder().setFile(zips[0]).get()
try {
    zip.entries.each { entry ->
        modes[entry.name.replaceFirst('^[^/]+/', '')] = entry.unixMode & 0777
        def file = new File(home, entry.name)
        if (entry.directory) {
            file.mkdirs()
        } else {
            file.parentFile.mkdirs()
            file.bytes = zip.getInputStream(entry).bytes
            file.setExecutable((entry.unixMode & 0100) != 0)
        }
    }
} finally {
    zip.close()
}
assert modes['bin/trifold'] == 0755
assert modes['LICENSE'] == 0644
assert modes.keySet().any { it ==~ /licences\/dependencies\/.+\.md/ }
assert modes.keySet().contains('THIRD-PARTY.txt')

// A project elsewhere, whose name has a space too; the command is a link, as on a PATH.
def project = new File(basedir, 'my leaflets')
new File(project, 'manuscript').mkdirs()
new File(project, 'manuscript/first one.adoc').setText('= First\n\nDrink *water*.\n', 'UTF-8')
def bin = new File(home.listFiles()[0], 'bin')
assert new File(bin, 'trifold.cmd').getText('UTF-8').contains('\r\n')

def run = { List<String> words ->
    def process = new ProcessBuilder(words).directory(project).redirectErrorStream(true)
    process.environment().put('JAVA_HOME', System.getProperty('java.home'))
    def started = process.start()
    started.outputStream.close()
    def said = started.inputStream.getText('UTF-8')
    [started.waitFor(), said]
}
if (File.separator == '/') {
    def link = java.nio.file.Files.createSymbolicLink(
        new File(basedir, 'linked trifold').toPath(), new File(bin, 'trifold').toPath())
    def (code, said) = run([link.toString(), 'render'])
    assert code == 0 : said
    def folder = new File(project, 'output/first one')
    assert folder.list().sort() == ['first one-cover.jpg', 'first one-meta.json', 'first one-newsletter.zip', 'first one-web.html', 'first one.eml', 'first one.epub', 'first one.html', 'first one.pdf', 'first one.txt', 'report.json']
    // In a pipe nothing but table and findings: no progress bar, no colours, no log.
    assert said.readLines().every { it =~ /^(manuscript  edition|first one  |manuscript\/first one\.adoc: )/ } : said
    assert !said.contains('\u001b') && !said.contains('\r')

    def (wrong, line) = run([link.toString(), 'rendr'])
    assert wrong == 2
    assert line.trim() == 'Unknown verb "rendr". Did you mean "render"?'
}
return true
