package org.zhuqi.shared.web;

import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedRight;
import org.zhuqi.shared.SystemFact.State;
import org.zhuqi.shared.usecase.ShowSystemState;

/** How the program stands, in words, and what to do about what is wrong. */
@Controller
@RequiredArgsConstructor
class SystemPages {
    private final ShowSystemState showSystemState;

    @GetMapping("/staff/system")
    String show(Actor actor, Model model) {
        var lines = showSystemState.show(actor);
        model.addAttribute("lines", lines);
        model.addAttribute(
                "findings",
                lines.stream().filter(l -> l.reading().state() != State.GOOD).count());
        return "shared/system";
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavEntry systemEntry() {
            return new NavEntry(
                    "system",
                    NavGroup.OPERATION,
                    9100,
                    "shared.system.title",
                    "/staff/system",
                    "heartbeat",
                    SharedRight.SYSTEM_STATE);
        }
    }
}
