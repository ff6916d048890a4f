package matinee.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JavadocTextTest {
    private static final String COMMENT =
            "Holds {@code a < b}, see {@link Scale#max() the top}.\n\n@param n how many (stars)\n@return the {@link Film}";

    @Test
    void tags_become_html() {
        assertThat(JavadocText.html(COMMENT))
                .isEqualTo("<p>Holds <code>a &lt; b</code>, see <code>the top</code>."
                        + "<br><b>With</b> n how many (stars)<br><b>Returns</b> the <code>Film</code></p>");
    }

    @Test
    void tags_become_plain_lines() {
        assertThat(JavadocText.plain(COMMENT))
                .isEqualTo("\n\nHolds a < b, see the top.\nWith n how many (stars)\nReturns the Film");
    }

    @Test
    void an_empty_comment_is_nothing() {
        assertThat(JavadocText.plain(" ")).isEmpty();
        assertThat(JavadocText.html("")).isEmpty();
    }
}
