package matinee.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Proxy;
import java.net.URI;
import java.util.Comparator;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogTest {
    @Test
    void the_editions_of_the_course_are_listed_smallest_first() {
        assertThat(Catalog.editions())
                .extracting(Edition::name)
                .contains("ml-latest-small", "ml-100k", "ml-1m", "ml-25m", "ml-32m");
        assertThat(Catalog.editions()).isSortedAccordingTo(Comparator.comparing(Edition::zipBytes));
    }

    @Test
    void a_name_is_found_in_any_case() {
        assertThat(Catalog.edition("ML-1M").name()).isEqualTo("ml-1m");
    }

    @Test
    void a_wrong_name_gets_the_nearest_right_one() {
        assertThatThrownBy(() -> Catalog.edition("ml-lates-smal"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "There is no data set \"ml-lates-smal\"; did you mean ml-latest-small? There are ml-latest-small, ");
        assertThatThrownBy(() -> Catalog.edition("100k")).hasMessageContaining("did you mean ml-100k?");
    }

    @Test
    void the_learners_own_mirror_comes_first() {
        Mirrors mirrors = Mirrors.in(Map.of("MATINEE_MIRROR", "http://mirror.example/movielens"));
        assertThat(mirrors.of(Catalog.edition("ml-1m")))
                .startsWith(URI.create("http://mirror.example/movielens/ml-1m.zip"))
                .hasSize(3);
        assertThatThrownBy(() -> Mirrors.in(Map.of("MATINEE_MIRROR", "mirror")))
                .hasMessage("MATINEE_MIRROR must be an address that starts with https:// or http://, but was mirror");
    }

    @Test
    void the_proxy_of_the_environment_is_used_but_not_for_what_is_near() {
        ProxyVariables proxies = new ProxyVariables(
                Map.of("HTTPS_PROXY", "http://proxy.example:3128", "no_proxy", "near.example, .other.example"));
        assertThat(proxies.select(URI.create("https://far.example/")).get(0).address())
                .hasToString("proxy.example/<unresolved>:3128");
        for (String near : new String[] {
            "https://near.example/", "https://a.other.example/", "https://127.0.0.1/", "http://far.example/"
        }) {
            assertThat(proxies.select(URI.create(near))).as(near).containsExactly(Proxy.NO_PROXY);
        }
    }
}
