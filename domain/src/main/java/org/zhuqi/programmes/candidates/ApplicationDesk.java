package org.zhuqi.programmes.candidates;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.PlugIn;

/** Where applications are handed in; what candidates must know of them and become. */
@PlugIn
public interface ApplicationDesk {
    /** Which of the enterprises have handed in an application to the call and not taken it back. */
    Set<EnterpriseId> applied(ProgrammeId programme, Collection<EnterpriseId> enterprises);

    /**
     * Hands an application in for what was offered: with the facts of the moment, a receipt and a review, as any other; the
     * call's window does not matter.
     *
     * @param project national code of the project it is for, as it was typed; not looked at where the call asks for none
     * @param answers by field of the call's form
     * @return its id
     */
    UUID handIn(
            Actor actor,
            ProgrammeId programme,
            @Nullable String project,
            Map<String, Object> answers,
            boolean certified);
}
