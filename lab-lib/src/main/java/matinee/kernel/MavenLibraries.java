package matinee.kernel;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.maven.model.Repository;
import org.apache.maven.model.building.DefaultModelBuilderFactory;
import org.apache.maven.repository.internal.MavenRepositorySystemUtils;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.LocalRepository;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.supplier.RepositorySystemSupplier;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import org.eclipse.aether.util.artifact.JavaScopes;
import org.eclipse.aether.util.repository.JreProxySelector;

/** Finds libraries, with all that they need, by Maven's own resolver, and keeps them where Maven does. */
final class MavenLibraries {
    private static final Pattern COORDINATES = Pattern.compile("[^:\\s]+(:[^:\\s]+){2,4}");

    private final Path cache;

    /** Uses Maven's own folder, which other programs of this computer share. */
    MavenLibraries() {
        this(Path.of(System.getProperty(
                "maven.repo.local",
                Path.of(System.getProperty("user.home"), ".m2", "repository").toString())));
    }

    MavenLibraries(Path cache) {
        this.cache = cache;
    }

    /**
     * Returns the jars of these libraries and of what they need; asks the network only for what is not there.
     *
     * @throws IllegalArgumentException if coordinates are not such, or there is no such library
     */
    List<Path> jars(List<String> coordinates, Runnable beforeFetching) {
        for (String library : coordinates) {
            if (!COORDINATES.matcher(library).matches()) {
                throw new IllegalArgumentException(
                        "Maven's coordinates must be GROUP:ARTIFACT:VERSION, such as org.apache.commons:commons-text:1.14.0,"
                                + " but were " + library + ".");
            }
        }
        CollectRequest wanted = new CollectRequest();
        wanted.addRepository(central());
        coordinates.forEach(
                library -> wanted.addDependency(new Dependency(new DefaultArtifact(library), JavaScopes.RUNTIME)));
        try {
            return jars(wanted, true);
        } catch (DependencyResolutionException notThere) {
            beforeFetching.run();
        }
        try {
            return jars(wanted, false);
        } catch (DependencyResolutionException e) {
            throw new IllegalArgumentException(sentence(e, coordinates), e);
        }
    }

    private List<Path> jars(CollectRequest wanted, boolean offline) throws DependencyResolutionException {
        RepositorySystem maven = new RepositorySystemSupplier().get();
        try {
            DefaultRepositorySystemSession session = MavenRepositorySystemUtils.newSession();
            session.setLocalRepositoryManager(
                    maven.newLocalRepositoryManager(session, new LocalRepository(cache.toFile())));
            session.setProxySelector(new JreProxySelector());
            session.setSystemProperties(System.getProperties());
            session.setOffline(offline);
            return maven.resolveDependencies(session, new DependencyRequest(wanted, null)).getArtifactResults().stream()
                    .map(result -> result.getArtifact().getFile().toPath())
                    .filter(file -> file.toString().endsWith(".jar"))
                    .toList();
        } finally {
            maven.shutdown();
        }
    }

    /** Asks Maven itself where its libraries come from. */
    private static RemoteRepository central() {
        Repository central = new DefaultModelBuilderFactory() {
            Repository first() {
                return newSuperPomProvider()
                        .getSuperModel("4.0.0")
                        .getRepositories()
                        .get(0);
            }
        }.first();
        return new RemoteRepository.Builder(central.getId(), "default", central.getUrl()).build();
    }

    private static String sentence(Throwable failed, List<String> coordinates) {
        Throwable root = failed;
        for (Throwable next = failed; next != null; next = next.getCause()) {
            root = next;
            if (next instanceof ArtifactNotFoundException missing) {
                return "There is no " + missing.getArtifact() + " in Maven Central. Are group, name and version right?";
            }
        }
        return String.join(", ", coordinates)
                + " could not be fetched; the first time this needs the network. Maven says: "
                + Objects.toString(root.getMessage(), root.toString())
                        .lines()
                        .findFirst()
                        .orElse("nothing");
    }
}
