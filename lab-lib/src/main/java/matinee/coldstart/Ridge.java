package matinee.coldstart;

import java.util.Arrays;

/**
 * Solves a ridge regression whose features are all products of a user's number and a movie's. What a user's ratings add to
 * the sums of squares is the product of his own square with the sum over his movies' squares: so these are added up first,
 * and each user costs one pass, however many movies were rated.
 */
final class Ridge {
    private final int users;
    private final int movies;
    private final double[][] squares;
    private final double[] products;
    private final double[][] ofUser;
    private final double[] ofUserLeft;

    Ridge(int users, int movies) {
        this.users = users;
        this.movies = movies;
        this.squares = new double[users * movies][users * movies];
        this.products = new double[users * movies];
        this.ofUser = new double[movies][movies];
        this.ofUserLeft = new double[movies];
    }

    /** Begins the next user. */
    void begin() {
        for (int row = 0; row < movies; row++) {
            Arrays.fill(ofUser[row], 0);
            ofUserLeft[row] = 0;
        }
    }

    /** Adds a movie of the user, and what is left of its rating. */
    void add(double[] movie, double left) {
        for (int row = 0; row < movies; row++) {
            for (int column = 0; column <= row; column++) {
                ofUser[row][column] += movie[row] * movie[column];
            }
            ofUserLeft[row] += movie[row] * left;
        }
    }

    /** Ends the user. */
    void end(double[] user) {
        for (int a = 0; a < users; a++) {
            for (int b = 0; b < users; b++) {
                double both = user[a] * user[b];
                if (both != 0) {
                    addBlock(a * movies, b * movies, both);
                }
            }
            for (int row = 0; row < movies; row++) {
                products[a * movies + row] += user[a] * ofUserLeft[row];
            }
        }
    }

    private void addBlock(int fromRow, int fromColumn, double both) {
        for (int row = 0; row < movies; row++) {
            for (int column = 0; column < movies; column++) {
                double product = row >= column ? ofUser[row][column] : ofUser[column][row];
                squares[fromRow + row][fromColumn + column] += both * product;
            }
        }
    }

    /** Solves by Cholesky's decomposition: a positive penalty makes the matrix positive definite. */
    double[] solve(double penalty) {
        int size = products.length;
        double[][] lower = new double[size][];
        for (int row = 0; row < size; row++) {
            lower[row] = new double[row + 1];
            for (int column = 0; column <= row; column++) {
                double sum = squares[row][column] + (row == column ? penalty : 0);
                for (int n = 0; n < column; n++) {
                    sum -= lower[row][n] * lower[column][n];
                }
                lower[row][column] = row == column ? Math.sqrt(sum) : sum / lower[column][column];
            }
        }
        double[] solution = products.clone();
        for (int row = 0; row < size; row++) {
            for (int n = 0; n < row; n++) {
                solution[row] -= lower[row][n] * solution[n];
            }
            solution[row] /= lower[row][row];
        }
        for (int row = size - 1; row >= 0; row--) {
            for (int n = row + 1; n < size; n++) {
                solution[row] -= lower[n][row] * solution[n];
            }
            solution[row] /= lower[row][row];
        }
        return solution;
    }
}
