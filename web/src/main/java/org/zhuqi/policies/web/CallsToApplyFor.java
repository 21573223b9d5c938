package org.zhuqi.policies.web;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.policies.OpenCalls;
import org.zhuqi.policies.PolicyItemId;

/** The calls that are open for an item, of whoever knows any; templates call it {@code @callsToApplyFor}. */
@Component("callsToApplyFor")
@RequiredArgsConstructor
class CallsToApplyFor {
    private final List<OpenCalls> calls;

    public List<OpenCalls.Call> of(PolicyItemId item) {
        return calls.stream().flatMap(each -> each.of(item).stream()).toList();
    }
}
