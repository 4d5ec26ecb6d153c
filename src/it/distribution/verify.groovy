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

def run = { List<String> words, Map<String, String> environment = [:] ->
    def process = new ProcessBuilder(words).directory(project).redirectErrorStream(true)
    process.environment().put('JAVA_HOME', System.getProperty('java.home'))
    process.environment().putAll(environment)
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

    // A rule of somebody else's, in a jar.
    def rules = new File(basedir, 'rules')
    def services = new File(rules, 'META-INF/services')
    services.mkdirs()
    new File(services, 'org.trifold.check.Rule').text = 'own.NoShouting'
    def source = new File(rules, 'NoShouting.java')
    source.text = '''
        package own;
        import java.util.List;
        import org.trifold.check.*;
        public final class NoShouting implements Rule {
          public String id() { return "OWN-001"; }
          public boolean holdsUnasked() { return true; }
          public List<Remark> check(Subject subject, Limits limits) {
            return subject.text().blocks().stream()
                .filter(block -> block.text().contains("!!"))
                .map(block -> Remark.of(block, "The text shouts.", "Say it once."))
                .toList();
          }
        }
        '''
    new File(rules, 'own').mkdirs()
    new File(rules, 'own/OWN-001.toml').text = '''
        title = "A text that shouts"
        why = "Who is shouted at reads no further."
        bad = "Drink water!!"
        good = "Drink water."
        '''
    def libraries = new File(bin.parentFile, 'lib').listFiles().findAll { it.name.endsWith('.jar') }
    def compiled = javax.tools.ToolProvider.systemJavaCompiler.run(null, null, null,
        '-proc:none', '-d', rules.path, '-cp', libraries.join(File.pathSeparator), source.path)
    assert compiled == 0
    new File(project, 'manuscript/first one.adoc').append('\nDrink water!! Now.\n', 'UTF-8')
    def checked = [link.toString(), 'check', '--profile', 'marketing', '--fail-on', 'never']
    def (without, usual) = run(checked)
    assert without == 0 && !usual.contains('OWN-001') : usual
    def (with, shouts) = run(checked, [TRIFOLD_CLASSPATH: rules.path])
    assert with == 0 && shouts.contains(':5:1: The text shouts. Say it once. [OWN-001]') : shouts
    def (explained, page) = run([link.toString(), 'explain', 'own-001'], [TRIFOLD_CLASSPATH: rules.path])
    assert explained == 0 && page.startsWith('OWN-001: A text that shouts') : page
    def (listed, all) = run([link.toString(), 'explain', 'rules'], [TRIFOLD_CLASSPATH: rules.path])
    assert listed == 0 && all.readLines().contains('OWN-001  A text that shouts') : all
}
return true
