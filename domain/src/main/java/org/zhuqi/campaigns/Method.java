package org.zhuqi.campaigns;

/** The five of “五化”: what makes a task workable, in the order in which it comes about. */
public enum Method {
    /** 任务清单化: it stands on the list. */
    LIST,
    /** 工作图表化: it has dates and stands on the chart. */
    CHART,
    /** 操作手册化: it is written down how to do it. */
    MANUAL,
    /** 标准模板化: there are templates to fill in. */
    TEMPLATE,
    /** 专班机制化: a task force does it. */
    TASK_FORCE
}
