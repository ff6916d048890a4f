package matinee.data;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLException;

/** Says in a few words why a mirror did not give the file. */
final class MirrorException extends IOException {
    private static final long serialVersionUID = 1;

    MirrorException(String reason) {
        super(reason);
    }

    static String reason(IOException failure) {
        if (failure instanceof MirrorException) {
            return String.valueOf(failure.getMessage());
        }
        if (failure instanceof HttpTimeoutException) {
            return "no answer in time";
        }
        if (failure instanceof SSLException) {
            return "no safe connection, its certificate may have expired";
        }
        if (isUnknownHost(failure)) {
            return "not found, is there a network?";
        }
        if (failure instanceof ConnectException) {
            return "no connection";
        }
        return "the connection broke: " + failure.getMessage();
    }

    private static boolean isUnknownHost(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof UnknownHostException
                || failure instanceof UnresolvedAddressException
                || (cause != null && isUnknownHost(cause));
    }
}
