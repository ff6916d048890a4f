package matinee.golden;

import static matinee.eval.Metrics.ndcg;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import matinee.Algorithm;
import matinee.data.Split;
import matinee.eval.Evaluation;
import matinee.factor.BayesianRanking;
import matinee.factor.ImplicitLeastSquares;
import matinee.item.Ease;
import matinee.item.ItemCosine;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds lists on ml-latest-small against what implicit 0.7.3 (ALS, BPR, cosine) and LensKit 2025.8.1 (EASE) reach on the same split:
 * nDCG@10, where everything held out is relevant. The peers' README says how the values were made.
 */
class PeersListsTest {
    private static final Map<Algorithm, Double> PEERS = Map.of(
            ImplicitLeastSquares.ofRank(64), 0.305,
            BayesianRanking.ofRank(63), 0.216,
            ItemCosine.withDefaults(), 0.277,
            Ease.withDefaults(), 0.278);

    @TestFactory
    Stream<DynamicTest> lists_are_at_least_as_good_as_the_peers() {
        Split split = Peers.split(Shared.ratings());
        assertThat(split.test().size()).isEqualTo(20_218);
        return PEERS.entrySet().stream()
                .map(peer -> DynamicTest.dynamicTest(peer.getKey().toString(), () -> {
                    double value = Evaluation.on(split, ndcg(10))
                            .of(peer.getKey())
                            .rows()
                            .get(0)
                            .value(ndcg(10));
                    assertThat(value).isGreaterThanOrEqualTo(peer.getValue());
                }));
    }
}
