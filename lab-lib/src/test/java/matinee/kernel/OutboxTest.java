package matinee.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.publish.PublishStatus;
import org.dflib.jjava.jupyter.messages.publish.PublishStream;
import org.dflib.jjava.jupyter.messages.publish.PublishStream.StreamType;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private final Outbox outbox = new Outbox();
    private final List<String> sent = Collections.synchronizedList(new ArrayList<>());

    @Test
    void printed_lines_are_gathered_and_keep_their_place_before_a_message() throws InterruptedException {
        CellContext.enter(request());
        PrintStream out = CellStream.to(outbox, StreamType.OUT);
        out.println("one");
        out.println("two ★");
        outbox.add(request());
        out.println("three");

        deliver();

        assertThat(sent).containsExactly("OUT:one\ntwo ★\n", "status", "OUT:three\n");
    }

    @Test
    void standard_output_and_errors_that_alternate_are_two_messages() throws InterruptedException {
        CellContext.enter(request());
        for (int i = 0; i < 100; i++) {
            CellStream.to(outbox, StreamType.OUT).print("o");
            CellStream.to(outbox, StreamType.ERR).print("e");
        }

        deliver();

        assertThat(sent).containsExactly("OUT:" + "o".repeat(100), "ERR:" + "e".repeat(100));
    }

    @Test
    void a_cell_that_prints_too_much_is_cut_with_a_note_and_the_next_one_is_not() throws InterruptedException {
        CellContext.enter(request());
        PrintStream out = CellStream.to(outbox, StreamType.OUT);
        for (int i = 0; i < 300_000; i++) {
            out.println("line " + i);
        }
        CellContext.enter(request());
        out.print("next");

        deliver();

        assertThat(sent).hasSize(3);
        assertThat(sent.get(0)).hasSize(4 + 1_000_000);
        assertThat(sent.get(1)).contains("this cell has printed more than 1,000,000 characters");
        assertThat(sent.get(2)).isEqualTo("OUT:next");
    }

    @Test
    void a_thread_prints_to_the_cell_that_started_it() throws InterruptedException {
        CellContext first = CellContext.enter(request());
        CellContext[] seen = new CellContext[1];
        Thread late = new Thread(() -> seen[0] = CellContext.current());
        CellContext.enter(request());
        late.start();
        late.join();

        assertThat(seen[0]).isSameAs(first);
    }

    private static Message<PublishStatus> request() {
        return new Message<>(null, PublishStatus.MESSAGE_TYPE, PublishStatus.BUSY);
    }

    private void deliver() throws InterruptedException {
        Thread sender = new Thread(() -> outbox.deliver(message -> sent.add(
                message.getContent() instanceof PublishStream stream
                        ? stream.getStreamType() + ":" + stream.getText()
                        : message.getHeader().getType().getName())));
        sender.start();
        outbox.flush(5_000);
        sender.interrupt();
        sender.join();
    }
}
