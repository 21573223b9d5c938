package org.zhuqi.audit;

import java.util.Optional;
import java.util.stream.Stream;
import org.zhuqi.shared.Port;

/** Notes kept outside the database of where the chain ended, so that cutting off its end shows. Only ever appended to. */
@Port
public interface HeadLog {
    void append(Head head);

    Optional<Head> last();

    /** All notes, oldest first; read as it is walked, because there may be millions, and closed by the caller. */
    Stream<Head> all();
}
