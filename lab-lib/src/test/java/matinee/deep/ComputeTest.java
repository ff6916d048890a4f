package matinee.deep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComputeTest {
    @Test
    void what_computes_is_told_in_one_line_and_never_changes() {
        Compute here = Compute.here();

        assertThat(here).hasToString(here.engine() + " " + here.version() + " on " + here.device());
        assertThat(Compute.with(here.engine())).isSameAs(here);
        assertThat(Compute.on(Device.automatic())).isSameAs(here);
    }

    @Test
    void the_engine_that_was_asked_for_is_the_one_that_computes() {
        Backend told = Wish.standard().engine().orElse(Backend.MXNET);

        assertThat(Compute.here().engine()).isEqualTo(told);
    }

    @Test
    void another_engine_than_that_at_work_is_refused_with_the_remedy() {
        Backend other = Compute.here().engine() == Backend.MXNET ? Backend.PYTORCH : Backend.MXNET;

        assertThatThrownBy(() -> Compute.with(other))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("this process computes with " + Compute.here())
                .hasMessageContaining("restart the kernel");
    }

    @Test
    void a_gpu_that_is_not_there_is_refused_with_the_remedy() {
        assertThatThrownBy(() -> Device.gpu(0).among(0, Backend.MXNET))
                .hasMessageContaining("MXNet sees no GPU")
                .hasMessageContaining("Device.cpu()");
        assertThatThrownBy(() -> Device.gpu(2).among(2, Backend.PYTORCH)).hasMessageContaining("sees 2 GPUs");
        assertThat(Device.gpu(1).among(2, Backend.PYTORCH)).isEqualTo(Device.gpu(1));
    }

    @Test
    void a_gpu_is_taken_if_there_is_one_and_it_is_not_refused() {
        assertThat(Device.automatic().among(1, Backend.PYTORCH)).hasToString("GPU 0");
        assertThat(Device.automatic().among(0, Backend.PYTORCH)).hasToString("the CPU");
        assertThat(Device.cpu().among(1, Backend.PYTORCH)).hasToString("the CPU");
    }

    @Test
    void devices_and_engines_are_read_from_their_names() {
        assertThat(Device.of("GPU:3")).isEqualTo(Device.gpu(3));
        assertThat(Device.of("gpu")).isEqualTo(Device.gpu(0));
        assertThat(Device.of("auto")).isEqualTo(Device.automatic());
        assertThat(Backend.of("pytorch")).isEqualTo(Backend.PYTORCH);
        assertThatThrownBy(() -> Device.of("cpu:1")).hasMessageContaining("must be auto, cpu, gpu or gpu:1");
        assertThatThrownBy(() -> Backend.of("tensorflow"))
                .hasMessageContaining("one of mxnet, pytorch, but was tensorflow");
    }

    @Test
    void a_wish_without_an_engine_tries_mxnet_first() {
        Wish wish = new Wish(Optional.empty(), Device.automatic());

        assertThat(wish.candidates()).containsExactly(Backend.MXNET, Backend.PYTORCH);
        assertThat(wish.isMetBy(new Compute(Backend.PYTORCH, "2", Device.cpu())))
                .isTrue();
        assertThat(wish.on(Device.gpu(0)).isMetBy(new Compute(Backend.PYTORCH, "2", Device.cpu())))
                .isFalse();
        assertThat(wish.with(Backend.MXNET).isMetBy(new Compute(Backend.PYTORCH, "2", Device.cpu())))
                .isFalse();
    }
}
