package org.zhuqi.shared.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of each area; what stands on them comes from the rooms. */
@Controller
class Desks {
    @GetMapping("/")
    String home() {
        return "shared/home";
    }

    /** How an enterprise goes about it, and whom to ask. */
    @GetMapping("/help")
    String help() {
        return "shared/help";
    }

    @GetMapping("/my")
    String enterprise() {
        return "shared/desk";
    }

    @GetMapping("/staff")
    String staff() {
        return "shared/desk";
    }
}
