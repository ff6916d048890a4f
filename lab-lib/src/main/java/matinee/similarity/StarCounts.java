package matinee.similarity;

import java.util.List;
import matinee.Scale;

/**
 * Counts how often each pair of stars occurs among the shared entries: all that {@link Spearman}'s ranks depend on. A word holds a
 * count for each of some stars y, side by side; where one has no room for all, there are more words.
 */
final class StarCounts extends StarWalk {
    private final int count;
    private final Fields fields;
    private final RankSums sums;
    /** By star x and word. */
    private final long[][][] blocks;

    private StarCounts(Vectors vectors, int stars, Fields fields, Noted noted, List<Weighted> weights) {
        super(vectors, noted, stars, fields.words(stars) * vectors.count, weights);
        this.count = vectors.count;
        this.fields = fields;
        this.sums = new RankSums(stars);
        this.blocks = new long[stars][fields.words(stars)][BLOCK];
    }

    /** Makes walks for vectors whose values are all on the scale. */
    static Factory factory(Vectors vectors, Scale scale, List<Weighted> weights) {
        Fields fields = Fields.upTo(vectors.longest());
        int size = vectors.crossValue.length;
        Noted noted = new Noted(new byte[size], new int[size], new long[size]);
        for (int place = 0; place < size; place++) {
            int star = (int) Math.rint((vectors.crossValue[place] - scale.min()) / scale.step());
            noted.star()[place] = (byte) star;
            noted.word()[place] = fields.word(star) * vectors.count + vectors.crossLine[place];
            noted.addend()[place] = 1L << fields.shift(star);
        }
        return () -> new StarCounts(vectors, scale.levels(), fields, noted, weights);
    }

    /** Parts a word into fields of so many bits each. */
    private record Fields(int bits) {
        static Fields upTo(int largest) {
            return new Fields(Integer.SIZE - Integer.numberOfLeadingZeros(largest));
        }

        int words(int stars) {
            return word(stars - 1) + 1;
        }

        int word(int star) {
            return star / (Long.SIZE / bits);
        }

        int shift(int star) {
            return bits * (star % (Long.SIZE / bits));
        }

        long mask() {
            return (1L << bits) - 1;
        }
    }

    @Override
    void finish(int line, double[] similarities) {
        for (int from = 0; from < line; from += BLOCK) {
            int size = Math.min(BLOCK, line - from);
            sums.clear();
            for (int x = 0; x < planes.length; x++) {
                for (int word = 0; word < blocks[x].length; word++) {
                    take(planes[x], word * count + from, size, blocks[x][word]);
                }
                for (int y = 0; y < planes.length; y++) {
                    sums.addToY(y, blocks[x][fields.word(y)], fields.shift(y), fields.mask());
                }
            }
            sums.rankY();
            for (long[][] block : blocks) {
                for (int y = 0; y < planes.length; y++) {
                    sums.addToX(y, block[fields.word(y)], fields.shift(y), fields.mask());
                }
                sums.rankX();
            }
            sums.write(from, size, shared, similarities);
        }
    }
}
