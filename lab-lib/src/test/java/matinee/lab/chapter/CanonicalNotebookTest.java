package matinee.lab.chapter;

import static matinee.lab.chapter.Cells.code;
import static matinee.lab.chapter.Cells.notebook;
import static matinee.lab.chapter.Cells.printed;
import static matinee.lab.chapter.Cells.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CanonicalNotebookTest {
    @Test
    void doing_it_twice_changes_nothing() {
        Notebook once = notebook(
                        code("1", result("text/plain", "1")),
                        code("1"),
                        code("print", printed("stdout", "a\\nb"), printed("stderr", "x")))
                .canonical();
        assertThat(once.canonical().text()).isEqualTo(once.text());
    }

    @Test
    void a_notebook_reads_as_jupyter_writes_it() {
        assertThat(notebook(code("1 + 1\\n", result("text/plain", "<b>2</b>")))
                        .canonical()
                        .text())
                .startsWith(
                        """
                        {
                         "cells": [
                          {
                           "cell_type": "code",
                           "execution_count": 1,
                           "id": "d87611ba",
                           "metadata": {},
                           "outputs": [
                            {
                             "data": {
                              "text/plain": [
                               "<b>2</b>"
                              ]
                             },
                             "execution_count": 1,
                             "metadata": {},
                             "output_type": "execute_result"
                            }
                           ],
                           "source": [
                            "1 + 1\\n"
                           ]
                          }
                         ],
                         "metadata": {
                          "kernelspec": {
                           "display_name": "Matinee (Java)",
                        """)
                .endsWith(" \"nbformat\": 4,\n \"nbformat_minor\": 5\n}\n");
    }

    @Test
    void executed_cells_are_counted_from_one() {
        assertThat(notebook(code("a"), code("b"), code("c")).canonical().text())
                .containsSubsequence("\"execution_count\": 1", "\"execution_count\": 2", "\"execution_count\": 3")
                .doesNotContain("\"execution_count\": 7");
    }

    @Test
    void equal_cells_without_ids_get_different_ones() {
        assertThat(notebook(code("a"), code("a")).canonical().cells())
                .extracting(cell -> cell.json().get("id").getAsString())
                .doesNotHaveDuplicates();
    }

    @Test
    void a_proper_id_stays() {
        String cell = code("a").replace("\"cell_type\"", "\"id\": \"mean-of-ratings\", \"cell_type\"");
        assertThat(notebook(cell).canonical().text()).contains("\"id\": \"mean-of-ratings\"");
    }

    @Test
    void standard_error_is_left_out_and_standard_output_is_joined() {
        String text = notebook(
                        code("a", printed("stdout", "one "), printed("stderr", "noise"), printed("stdout", "two\\n")))
                .canonical()
                .text();
        assertThat(text).contains("\"one two\\n\"").doesNotContain("noise");
    }

    @Test
    void times_and_other_traces_of_the_run_are_left_out() {
        String timed = code("a")
                .replace("\"tags\": []", "\"execution\": {\"iopub.status.busy\": \"2026\"}, \"scrolled\": true");
        assertThat(notebook(timed).canonical().text()).doesNotContain("iopub", "scrolled");
    }

    @Test
    void live_widgets_are_left_out() {
        assertThat(notebook(code("a", result("application/vnd.jupyter.widget-view+json", "x")))
                        .canonical()
                        .text())
                .contains("\"outputs\": []");
    }

    @Test
    void other_json_is_refused() {
        assertThatThrownBy(() -> Notebook.of("[1]")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Notebook.of("{oh")).isInstanceOf(IllegalArgumentException.class);
    }
}
