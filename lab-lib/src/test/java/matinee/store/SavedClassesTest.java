package matinee.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import matinee.Rating;
import matinee.Ratings;
import matinee.baseline.Bias;
import matinee.classify.ClassModel;
import matinee.classify.Clustered;
import matinee.classify.Clusters;
import matinee.classify.Examples;
import matinee.classify.KMeans;
import matinee.classify.KnnClassifier;
import matinee.classify.KnnModel;
import matinee.classify.MajorityClass;
import matinee.classify.Vote;
import matinee.coldstart.FeatureKnn;
import matinee.coldstart.FeatureKnnModel;
import matinee.feature.Distance;
import matinee.feature.Features;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saves and reads what finds classes and clusters, and what knows features. */
class SavedClassesTest {
    private static final Features ROWS = Features.from(
            List.of("age", "place=Sea, by the"), IntStream.rangeClosed(1, 40).toArray(), id ->
                    new double[] {17 + id * 7 % 11, id % 3});

    @TempDir
    private Path folder;

    private Path save(Storable model) {
        Path file = folder.resolve("model.matinee");
        ModelFile.save(model, file);
        return file;
    }

    @Test
    void a_classifier_votes_as_before() {
        Examples examples = Examples.of(ROWS, id -> id % 4 == 0 ? "née" : "other, with a comma");
        KnnModel fitted = KnnClassifier.ofK(5)
                .withDistance(Distance.manhattan())
                .withVote(Vote.BY_DISTANCE)
                .fit(examples);
        KnnModel read = ModelFile.load(save(fitted), KnnModel.class);

        assertThat(read.vote(ROWS)).isEqualTo(fitted.vote(ROWS));
        assertThat(read.recipe()).isEqualTo(fitted.recipe());
        assertThat(read.voters(20, 1)).isEqualTo(fitted.voters(20, 1));
    }

    @Test
    void the_majority_stays_the_majority() {
        ClassModel fitted = MajorityClass.withDefaults().fit(Examples.of(ROWS, id -> id < 30 ? "many" : "few"));
        ClassModel read = ModelFile.load(save((Storable) fitted), ClassModel.class);

        assertThat(read.vote(ROWS)).isEqualTo(fitted.vote(ROWS));
    }

    @Test
    void clusters_stay_as_they_were_also_those_from_centers_of_ones_own() {
        Clusters fitted = KMeans.ofK(2).withIterations(1).fitFrom(ROWS, new double[] {17, 0}, new double[] {27, 2});
        Clusters read = ModelFile.load(save(fitted), Clusters.class);

        assertThat(read.ofRows()).isEqualTo(fitted.ofRows());
        assertThat(read.center(1)).isEqualTo(fitted.center(1));
        assertThat(read.inertia()).isEqualTo(fitted.inertia());
        assertThat(read.silhouette()).isEqualTo(fitted.silhouette());
        assertThat(read.nearest(20, 2)).isEqualTo(fitted.nearest(20, 2));
        assertThat(read).hasToString(fitted.toString());
    }

    @Test
    void a_recipe_keeps_its_features_and_a_distance_by_its_name() {
        Ratings ratings = Ratings.of(Rating.of(1, 1, 5), Rating.of(2, 1, 3), Rating.of(3, 2, 4));
        FeatureKnnModel fitted =
                FeatureKnn.ofUsers(Bias.withDefaults(), ROWS).withK(2).fit(ratings);
        FeatureKnnModel read = ModelFile.load(save(fitted), FeatureKnnModel.class);

        assertThat(read.recipe()).isEqualTo(fitted.recipe());
        assertThat(read.predict(39, 1)).isEqualTo(fitted.predict(39, 1));
        Clustered.Model clustered =
                Clustered.of(KMeans.ofK(2), Bias.withDefaults()).by(ROWS).fit(ratings);
        assertThat(ModelFile.load(save(clustered), Clustered.Model.class).recipe())
                .isEqualTo(clustered.recipe());
    }

    @Test
    void a_distance_of_ones_own_is_code_and_cannot_be_saved() {
        KnnModel mine = KnnClassifier.ofK(1)
                .withDistance((a, b) -> Math.abs(a[0] - b[0]))
                .fit(Examples.of(ROWS, id -> "same"));

        assertThatThrownBy(() -> save(mine)).hasMessageContaining("distance is code of your own");
    }

    @Test
    void features_that_are_cut_short_are_refused() throws IOException {
        byte[] whole = Files.readAllBytes(save(
                FeatureKnn.ofUsers(Bias.withDefaults(), ROWS).fit(Ratings.of(Rating.of(1, 1, 5), Rating.of(2, 1, 3)))));
        for (int length = 200; length < whole.length; length += 37) {
            Path cut = folder.resolve("cut.matinee");
            Files.write(cut, java.util.Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> ModelFile.load(cut))
                    .as("%d bytes", length)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("cannot be read as a model");
        }
    }

    @Test
    void clusters_that_name_no_cluster_are_refused() {
        Clusters fitted = KMeans.ofK(3).fit(ROWS);

        assertThatThrownBy(() -> KMeans.ofK(2).restore(fitted.state()))
                .hasMessageContaining("clusters must name one of 2");
    }
}
