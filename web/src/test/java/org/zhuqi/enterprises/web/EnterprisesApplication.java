package org.zhuqi.enterprises.web;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** Enterprises and the rooms before it, over real HTTP. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan({
    "org.zhuqi.shared",
    "org.zhuqi.calendar",
    "org.zhuqi.audit",
    "org.zhuqi.accounts",
    "org.zhuqi.documents",
    "org.zhuqi.notifications",
    "org.zhuqi.measures",
    "org.zhuqi.rules",
    "org.zhuqi.enterprises"
})
class EnterprisesApplication {}
