package org.zhuqi.shared.place;

import java.util.List;
import org.zhuqi.shared.PlugIn;

/** Lines printed to the console when the program is ready: demonstration accounts, a one-time password. */
@PlugIn
public interface StartNotice {
    int order();

    /** May be empty. Asked once per start. */
    List<String> lines();
}
