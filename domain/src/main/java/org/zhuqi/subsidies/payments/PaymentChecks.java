package org.zhuqi.subsidies.payments;

import java.util.List;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.PlugIn;

/** Looks at an enterprise before it is paid, e.g. at credit lists; while nothing does, orders say that nobody checked. */
@PlugIn
public interface PaymentChecks {
    /** What speaks against paying now; empty when nothing does. */
    List<LocalText> against(EnterpriseId enterprise);
}
