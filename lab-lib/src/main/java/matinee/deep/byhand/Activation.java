package matinee.deep.byhand;

/** Bends a number: without it, layers on layers would do no more than one. */
public enum Activation {
    /** max(0, x): nothing below 0, everything above. */
    RELU {
        @Override
        public double of(double x) {
            return Math.max(0, x);
        }

        @Override
        public double slope(double x) {
            return x > 0 ? 1 : 0;
        }
    },
    /** tanh x: between −1 and 1, flat at both ends. */
    TANH {
        @Override
        public double of(double x) {
            return Math.tanh(x);
        }

        @Override
        public double slope(double x) {
            return 1 - Math.tanh(x) * Math.tanh(x);
        }
    },
    /** 1 / (1 + e⁻ˣ): between 0 and 1, flat at both ends. */
    SIGMOID {
        @Override
        public double of(double x) {
            return 1 / (1 + Math.exp(-x));
        }

        @Override
        public double slope(double x) {
            return of(x) * (1 - of(x));
        }
    },
    /** x itself: for the last layer, where any number may come out. */
    NONE {
        @Override
        public double of(double x) {
            return x;
        }

        @Override
        public double slope(double x) {
            return 1;
        }
    };

    /** Applies it. */
    public abstract double of(double x);

    /** Returns its slope at x; that of the ReLU at 0 is 0. */
    public abstract double slope(double x);
}
