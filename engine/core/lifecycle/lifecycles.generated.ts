// Written by `npm run generate` from rules/lifecycles. Change the life cycle, not this file.

export const LIFECYCLES = {
  "accountability-action": {
    "name": "accountability-action",
    "title": {
      "zh": "问责",
      "en": "accountability action"
    },
    "initial": "suggested",
    "states": [
      {
        "name": "suggested",
        "title": {
          "zh": "已建议",
          "en": "suggested"
        }
      },
      {
        "name": "underReview",
        "title": {
          "zh": "审查中",
          "en": "under review"
        }
      },
      {
        "name": "decided",
        "title": {
          "zh": "已决定",
          "en": "decided"
        }
      },
      {
        "name": "notified",
        "title": {
          "zh": "已送达",
          "en": "notified"
        }
      },
      {
        "name": "appealed",
        "title": {
          "zh": "已申诉",
          "en": "appealed"
        }
      },
      {
        "name": "final",
        "title": {
          "zh": "已生效",
          "en": "final"
        },
        "end": "decided"
      },
      {
        "name": "dropped",
        "title": {
          "zh": "不予问责",
          "en": "dropped"
        },
        "end": "decided"
      }
    ],
    "requirements": [
      {
        "name": "legalBasis",
        "missing": {
          "zh": "没有写明依据",
          "en": "it has no legal basis"
        }
      },
      {
        "name": "heard",
        "missing": {
          "zh": "尚未听取本人陈述申辩",
          "en": "the person concerned has not been heard"
        }
      },
      {
        "name": "otherThanProposer",
        "missing": {
          "zh": "建议人不得作出决定",
          "en": "who suggested it must not decide it"
        }
      },
      {
        "name": "reason",
        "missing": {
          "zh": "须写明理由",
          "en": "it needs a reason"
        }
      },
      {
        "name": "inTime",
        "missing": {
          "zh": "已超过申诉期限",
          "en": "the time for an appeal has passed"
        }
      },
      {
        "name": "appealTimePassed",
        "missing": {
          "zh": "申诉期限未满",
          "en": "the time for an appeal has not passed"
        }
      }
    ],
    "transitions": [
      {
        "act": "takeUp",
        "title": {
          "zh": "受理审查",
          "en": "take up"
        },
        "from": [
          "suggested"
        ],
        "to": "underReview",
        "roles": [
          "discipline"
        ]
      },
      {
        "act": "drop",
        "title": {
          "zh": "不予问责",
          "en": "drop"
        },
        "from": [
          "suggested",
          "underReview"
        ],
        "to": "dropped",
        "roles": [
          "discipline"
        ],
        "requires": [
          "reason"
        ]
      },
      {
        "act": "decide",
        "title": {
          "zh": "作出决定",
          "en": "decide"
        },
        "from": [
          "underReview"
        ],
        "to": "decided",
        "roles": [
          "discipline",
          "leadingGroup"
        ],
        "requires": [
          "legalBasis",
          "heard",
          "otherThanProposer"
        ]
      },
      {
        "act": "notify",
        "title": {
          "zh": "送达本人",
          "en": "notify"
        },
        "from": [
          "decided"
        ],
        "to": "notified",
        "roles": [
          "discipline"
        ]
      },
      {
        "act": "appeal",
        "title": {
          "zh": "申诉",
          "en": "appeal"
        },
        "from": [
          "notified"
        ],
        "to": "appealed",
        "roles": [
          "postHolder",
          "responsibleOffice"
        ],
        "requires": [
          "reason",
          "inTime"
        ]
      },
      {
        "act": "decideAppeal",
        "title": {
          "zh": "裁决申诉",
          "en": "decide the appeal"
        },
        "from": [
          "appealed"
        ],
        "to": "final",
        "roles": [
          "discipline",
          "leadingGroup"
        ],
        "requires": [
          "reason"
        ]
      },
      {
        "act": "settle",
        "title": {
          "zh": "生效",
          "en": "settle"
        },
        "from": [
          "notified"
        ],
        "to": "final",
        "roles": [
          "discipline"
        ],
        "requires": [
          "appealTimePassed"
        ]
      }
    ]
  },
  "alert": {
    "name": "alert",
    "title": {
      "zh": "预警",
      "en": "alert"
    },
    "initial": "collected",
    "states": [
      {
        "name": "collected",
        "title": {
          "zh": "已采集",
          "en": "collected"
        }
      },
      {
        "name": "analysed",
        "title": {
          "zh": "已分析",
          "en": "analysed"
        }
      },
      {
        "name": "sent",
        "title": {
          "zh": "已发送",
          "en": "sent"
        }
      },
      {
        "name": "escalated",
        "title": {
          "zh": "已升级",
          "en": "escalated"
        }
      },
      {
        "name": "acknowledged",
        "title": {
          "zh": "已签收",
          "en": "acknowledged"
        }
      },
      {
        "name": "rectified",
        "title": {
          "zh": "已整改",
          "en": "rectified"
        }
      },
      {
        "name": "closed",
        "title": {
          "zh": "已办结",
          "en": "closed"
        },
        "end": "decided"
      }
    ],
    "requirements": [
      {
        "name": "found",
        "missing": {
          "zh": "没有发现问题",
          "en": "nothing was found"
        }
      },
      {
        "name": "answerOverdue",
        "missing": {
          "zh": "答复期限未到",
          "en": "the answer is not overdue"
        }
      },
      {
        "name": "higherRecipient",
        "missing": {
          "zh": "没有上一级接收单位",
          "en": "there is no higher recipient"
        }
      },
      {
        "name": "graverOrBack",
        "missing": {
          "zh": "问题没有加重，也没有再次发现",
          "en": "the finding is neither graver nor back"
        }
      }
    ],
    "transitions": [
      {
        "act": "analyse",
        "title": {
          "zh": "分析",
          "en": "analyse"
        },
        "from": [
          "collected"
        ],
        "to": "analysed",
        "roles": [
          "system"
        ]
      },
      {
        "act": "send",
        "title": {
          "zh": "发送",
          "en": "send"
        },
        "from": [
          "analysed"
        ],
        "to": "sent",
        "roles": [
          "system"
        ],
        "requires": [
          "found"
        ]
      },
      {
        "act": "escalate",
        "title": {
          "zh": "升级",
          "en": "escalate"
        },
        "from": [
          "sent",
          "escalated"
        ],
        "to": "escalated",
        "roles": [
          "system"
        ],
        "requires": [
          "answerOverdue",
          "higherRecipient"
        ]
      },
      {
        "act": "acknowledge",
        "title": {
          "zh": "签收",
          "en": "acknowledge"
        },
        "from": [
          "sent",
          "escalated",
          "rectified"
        ],
        "to": "acknowledged"
      },
      {
        "act": "rectify",
        "title": {
          "zh": "整改",
          "en": "rectify"
        },
        "from": [
          "acknowledged"
        ],
        "to": "rectified"
      },
      {
        "act": "close",
        "title": {
          "zh": "办结",
          "en": "close"
        },
        "from": [
          "sent",
          "escalated",
          "acknowledged",
          "rectified"
        ],
        "to": "closed"
      },
      {
        "act": "sendAnew",
        "title": {
          "zh": "重新发送",
          "en": "send anew"
        },
        "from": [
          "escalated",
          "acknowledged",
          "rectified",
          "closed"
        ],
        "to": "sent",
        "roles": [
          "system"
        ],
        "requires": [
          "graverOrBack"
        ]
      }
    ]
  },
  "assessment": {
    "name": "assessment",
    "title": {
      "zh": "考核",
      "en": "assessment"
    },
    "initial": "open",
    "states": [
      {
        "name": "open",
        "title": {
          "zh": "考核中",
          "en": "open"
        }
      },
      {
        "name": "scored",
        "title": {
          "zh": "已评分",
          "en": "scored"
        }
      },
      {
        "name": "appealed",
        "title": {
          "zh": "已申诉",
          "en": "appealed"
        }
      },
      {
        "name": "final",
        "title": {
          "zh": "已确定",
          "en": "final"
        },
        "end": "decided"
      }
    ],
    "requirements": [
      {
        "name": "allItemsScored",
        "missing": {
          "zh": "仍有考核项目未评分",
          "en": "an item has no score yet"
        }
      },
      {
        "name": "reason",
        "missing": {
          "zh": "须写明理由",
          "en": "it needs a reason"
        }
      },
      {
        "name": "inTime",
        "missing": {
          "zh": "已超过申诉期限",
          "en": "the time for an appeal has passed"
        }
      },
      {
        "name": "appealTimePassed",
        "missing": {
          "zh": "申诉期限未满",
          "en": "the time for an appeal has not passed"
        }
      },
      {
        "name": "otherThanScorer",
        "missing": {
          "zh": "评分人不得裁决申诉",
          "en": "who scored must not decide the appeal"
        }
      }
    ],
    "transitions": [
      {
        "act": "score",
        "title": {
          "zh": "评分",
          "en": "score"
        },
        "from": [
          "open"
        ],
        "to": "scored",
        "roles": [
          "monitorOffice"
        ],
        "requires": [
          "allItemsScored"
        ]
      },
      {
        "act": "appeal",
        "title": {
          "zh": "申诉",
          "en": "appeal"
        },
        "from": [
          "scored"
        ],
        "to": "appealed",
        "roles": [
          "responsibleOffice"
        ],
        "requires": [
          "reason",
          "inTime"
        ]
      },
      {
        "act": "settle",
        "title": {
          "zh": "确定",
          "en": "settle"
        },
        "from": [
          "scored"
        ],
        "to": "final",
        "roles": [
          "monitorOffice"
        ],
        "requires": [
          "appealTimePassed"
        ]
      },
      {
        "act": "decideAppeal",
        "title": {
          "zh": "裁决申诉",
          "en": "decide the appeal"
        },
        "from": [
          "appealed"
        ],
        "to": "final",
        "roles": [
          "leadingGroup"
        ],
        "requires": [
          "reason",
          "otherThanScorer"
        ]
      }
    ]
  },
  "case": {
    "name": "case",
    "title": {
      "zh": "办件",
      "en": "case"
    },
    "initial": "opened",
    "states": [
      {
        "name": "opened",
        "title": {
          "zh": "已登记",
          "en": "opened"
        }
      },
      {
        "name": "accepted",
        "title": {
          "zh": "已受理",
          "en": "accepted"
        }
      },
      {
        "name": "running",
        "title": {
          "zh": "办理中",
          "en": "running"
        }
      },
      {
        "name": "paused",
        "title": {
          "zh": "中止",
          "en": "paused"
        }
      },
      {
        "name": "stopped",
        "title": {
          "zh": "已停止",
          "en": "stopped"
        }
      },
      {
        "name": "decided",
        "title": {
          "zh": "已决定",
          "en": "decided"
        }
      },
      {
        "name": "delivered",
        "title": {
          "zh": "已送达",
          "en": "delivered"
        }
      },
      {
        "name": "closed",
        "title": {
          "zh": "已办结",
          "en": "closed"
        },
        "end": "decided"
      }
    ],
    "requirements": [
      {
        "name": "legalReason",
        "missing": {
          "zh": "须有法定的中止事由",
          "en": "it needs a reason that the law lets be"
        }
      },
      {
        "name": "stopFinding",
        "missing": {
          "zh": "没有A级问题",
          "en": "there is no finding of grade A"
        }
      },
      {
        "name": "stopSettled",
        "missing": {
          "zh": "A级问题尚未销号，也没有具名说明理由的放行",
          "en": "a finding of grade A is neither closed nor overridden by name and reason"
        }
      },
      {
        "name": "reason",
        "missing": {
          "zh": "须写明理由",
          "en": "it needs a reason"
        }
      }
    ],
    "transitions": [
      {
        "act": "accept",
        "title": {
          "zh": "受理",
          "en": "accept"
        },
        "from": [
          "opened"
        ],
        "to": "accepted",
        "roles": [
          "postHolder",
          "systemClient"
        ]
      },
      {
        "act": "refuse",
        "title": {
          "zh": "不予受理",
          "en": "refuse"
        },
        "from": [
          "opened"
        ],
        "to": "closed",
        "roles": [
          "postHolder",
          "systemClient"
        ],
        "requires": [
          "reason"
        ]
      },
      {
        "act": "begin",
        "title": {
          "zh": "开始办理",
          "en": "begin"
        },
        "from": [
          "accepted"
        ],
        "to": "running",
        "roles": [
          "postHolder",
          "systemClient"
        ]
      },
      {
        "act": "pause",
        "title": {
          "zh": "中止",
          "en": "pause"
        },
        "from": [
          "running"
        ],
        "to": "paused",
        "roles": [
          "postHolder",
          "systemClient"
        ],
        "requires": [
          "legalReason"
        ]
      },
      {
        "act": "resume",
        "title": {
          "zh": "恢复办理",
          "en": "resume"
        },
        "from": [
          "paused"
        ],
        "to": "running",
        "roles": [
          "postHolder",
          "systemClient"
        ]
      },
      {
        "act": "stop",
        "title": {
          "zh": "停止办理",
          "en": "stop"
        },
        "from": [
          "accepted",
          "running",
          "paused"
        ],
        "to": "stopped",
        "roles": [
          "system",
          "monitorOffice"
        ],
        "requires": [
          "stopFinding"
        ]
      },
      {
        "act": "release",
        "title": {
          "zh": "放行",
          "en": "release"
        },
        "from": [
          "stopped"
        ],
        "to": "running",
        "roles": [
          "monitorOffice"
        ],
        "requires": [
          "stopSettled"
        ]
      },
      {
        "act": "decide",
        "title": {
          "zh": "作出决定",
          "en": "decide"
        },
        "from": [
          "running"
        ],
        "to": "decided",
        "roles": [
          "postHolder",
          "officeHead",
          "systemClient"
        ],
        "requires": [
          "stopSettled"
        ]
      },
      {
        "act": "deliver",
        "title": {
          "zh": "送达",
          "en": "deliver"
        },
        "from": [
          "decided"
        ],
        "to": "delivered",
        "roles": [
          "postHolder",
          "systemClient"
        ]
      },
      {
        "act": "close",
        "title": {
          "zh": "办结",
          "en": "close"
        },
        "from": [
          "accepted",
          "running",
          "paused",
          "stopped",
          "decided",
          "delivered"
        ],
        "to": "closed",
        "roles": [
          "postHolder",
          "systemClient"
        ]
      }
    ]
  },
  "disclosure": {
    "name": "disclosure",
    "title": {
      "zh": "公开事项",
      "en": "disclosure"
    },
    "initial": "due",
    "states": [
      {
        "name": "due",
        "title": {
          "zh": "待公开",
          "en": "due"
        }
      },
      {
        "name": "published",
        "title": {
          "zh": "已按时公开",
          "en": "published in time"
        },
        "end": "decided"
      },
      {
        "name": "late",
        "title": {
          "zh": "迟延公开",
          "en": "published late"
        },
        "end": "decided"
      },
      {
        "name": "corrected",
        "title": {
          "zh": "已更正",
          "en": "corrected"
        },
        "end": "decided"
      },
      {
        "name": "withheld",
        "title": {
          "zh": "不予公开",
          "en": "withheld"
        },
        "end": "decided"
      }
    ],
    "requirements": [
      {
        "name": "inTime",
        "missing": {
          "zh": "已超过公开期限",
          "en": "its limit has passed"
        }
      },
      {
        "name": "limitPassed",
        "missing": {
          "zh": "未超过公开期限",
          "en": "its limit has not passed"
        }
      },
      {
        "name": "reason",
        "missing": {
          "zh": "须写明理由",
          "en": "it needs a reason"
        }
      },
      {
        "name": "legalBasis",
        "missing": {
          "zh": "不予公开须有法定依据",
          "en": "withholding it needs a legal basis"
        }
      }
    ],
    "transitions": [
      {
        "act": "publish",
        "title": {
          "zh": "公开",
          "en": "publish"
        },
        "from": [
          "due"
        ],
        "to": "published",
        "roles": [
          "responsibleOffice",
          "postHolder"
        ],
        "requires": [
          "inTime"
        ]
      },
      {
        "act": "publishLate",
        "title": {
          "zh": "补充公开",
          "en": "publish late"
        },
        "from": [
          "due"
        ],
        "to": "late",
        "roles": [
          "responsibleOffice",
          "postHolder"
        ],
        "requires": [
          "limitPassed"
        ]
      },
      {
        "act": "correct",
        "title": {
          "zh": "更正",
          "en": "correct"
        },
        "from": [
          "published",
          "late",
          "corrected"
        ],
        "to": "corrected",
        "roles": [
          "responsibleOffice",
          "postHolder"
        ],
        "requires": [
          "reason"
        ]
      },
      {
        "act": "withhold",
        "title": {
          "zh": "不予公开",
          "en": "withhold"
        },
        "from": [
          "due"
        ],
        "to": "withheld",
        "roles": [
          "responsibleOffice"
        ],
        "requires": [
          "reason",
          "legalBasis"
        ]
      }
    ]
  },
  "finding": {
    "name": "finding",
    "title": {
      "zh": "发现问题",
      "en": "finding"
    },
    "initial": "open",
    "states": [
      {
        "name": "open",
        "title": {
          "zh": "待签收",
          "en": "open"
        }
      },
      {
        "name": "acknowledged",
        "title": {
          "zh": "已签收",
          "en": "acknowledged"
        }
      },
      {
        "name": "rectifying",
        "title": {
          "zh": "整改中",
          "en": "being rectified"
        }
      },
      {
        "name": "verified",
        "title": {
          "zh": "已核验",
          "en": "verified"
        }
      },
      {
        "name": "closed",
        "title": {
          "zh": "已销号",
          "en": "closed"
        },
        "end": "decided"
      },
      {
        "name": "dismissed",
        "title": {
          "zh": "不予认定",
          "en": "dismissed"
        },
        "end": "decided"
      },
      {
        "name": "withdrawn",
        "title": {
          "zh": "已撤回",
          "en": "withdrawn"
        },
        "end": "lapsed"
      }
    ],
    "requirements": [
      {
        "name": "reason",
        "missing": {
          "zh": "须写明理由",
          "en": "it needs a reason"
        }
      },
      {
        "name": "otherThanRectifier",
        "missing": {
          "zh": "核验人不得是整改人",
          "en": "who rectified must not verify it"
        }
      },
      {
        "name": "ordersAnswered",
        "missing": {
          "zh": "督办书尚未回复",
          "en": "a supervision order is not answered yet"
        }
      },
      {
        "name": "noLongerFound",
        "missing": {
          "zh": "问题依然存在",
          "en": "it is still found"
        }
      },
      {
        "name": "foundAgain",
        "missing": {
          "zh": "没有再次发现",
          "en": "it was not found again"
        }
      },
      {
        "name": "graver",
        "missing": {
          "zh": "问题没有加重",
          "en": "it is no graver than when it was decided"
        }
      }
    ],
    "transitions": [
      {
        "act": "acknowledge",
        "title": {
          "zh": "签收",
          "en": "acknowledge"
        },
        "from": [
          "open"
        ],
        "to": "acknowledged"
      },
      {
        "act": "rectify",
        "title": {
          "zh": "开始整改",
          "en": "begin to rectify"
        },
        "from": [
          "acknowledged"
        ],
        "to": "rectifying"
      },
      {
        "act": "verify",
        "title": {
          "zh": "核验",
          "en": "verify"
        },
        "from": [
          "rectifying"
        ],
        "to": "verified",
        "requires": [
          "otherThanRectifier"
        ]
      },
      {
        "act": "sendBack",
        "title": {
          "zh": "退回整改",
          "en": "send back"
        },
        "from": [
          "rectifying"
        ],
        "to": "acknowledged",
        "requires": [
          "otherThanRectifier",
          "reason"
        ]
      },
      {
        "act": "close",
        "title": {
          "zh": "销号",
          "en": "close"
        },
        "from": [
          "verified"
        ],
        "to": "closed",
        "requires": [
          "ordersAnswered"
        ]
      },
      {
        "act": "dismiss",
        "title": {
          "zh": "不予认定",
          "en": "dismiss"
        },
        "from": [
          "open",
          "acknowledged",
          "rectifying"
        ],
        "to": "dismissed",
        "roles": [
          "monitorOffice"
        ],
        "requires": [
          "reason"
        ]
      },
      {
        "act": "withdraw",
        "title": {
          "zh": "撤回",
          "en": "withdraw"
        },
        "from": [
          "open",
          "acknowledged",
          "rectifying",
          "verified"
        ],
        "to": "withdrawn",
        "roles": [
          "system"
        ],
        "requires": [
          "noLongerFound"
        ]
      },
      {
        "act": "reopen",
        "title": {
          "zh": "重新提出",
          "en": "open again"
        },
        "from": [
          "withdrawn"
        ],
        "to": "open",
        "roles": [
          "system"
        ],
        "requires": [
          "foundAgain"
        ]
      },
      {
        "act": "reopen",
        "title": {
          "zh": "加重后重新提出",
          "en": "open again, graver"
        },
        "from": [
          "closed",
          "dismissed"
        ],
        "to": "open",
        "roles": [
          "system"
        ],
        "requires": [
          "graver"
        ]
      }
    ]
  },
  "map-version": {
    "name": "map-version",
    "title": {
      "zh": "流程图版本",
      "en": "version of a power map"
    },
    "initial": "draft",
    "states": [
      {
        "name": "draft",
        "title": {
          "zh": "草稿",
          "en": "draft"
        }
      },
      {
        "name": "submitted",
        "title": {
          "zh": "已报送",
          "en": "submitted"
        }
      },
      {
        "name": "round1",
        "title": {
          "zh": "第一轮审核",
          "en": "first round"
        }
      },
      {
        "name": "round2",
        "title": {
          "zh": "第二轮审核",
          "en": "second round"
        }
      },
      {
        "name": "round3",
        "title": {
          "zh": "第三轮审核",
          "en": "third round"
        }
      },
      {
        "name": "returned",
        "title": {
          "zh": "已退回修改",
          "en": "returned"
        }
      },
      {
        "name": "approved",
        "title": {
          "zh": "已批准",
          "en": "approved"
        }
      },
      {
        "name": "piloting",
        "title": {
          "zh": "试运行",
          "en": "piloting"
        }
      },
      {
        "name": "scheduled",
        "title": {
          "zh": "待生效",
          "en": "scheduled"
        }
      },
      {
        "name": "inForce",
        "title": {
          "zh": "生效",
          "en": "in force"
        }
      },
      {
        "name": "superseded",
        "title": {
          "zh": "已被替代",
          "en": "superseded"
        },
        "end": "lapsed"
      },
      {
        "name": "expired",
        "title": {
          "zh": "已失效",
          "en": "expired"
        },
        "end": "lapsed"
      },
      {
        "name": "withdrawn",
        "title": {
          "zh": "已撤销",
          "en": "withdrawn"
        },
        "end": "decided"
      }
    ],
    "requirements": [
      {
        "name": "publishable",
        "missing": {
          "zh": "草稿尚未通过公布前的检查",
          "en": "the draft does not pass the checks of publication"
        }
      },
      {
        "name": "reason",
        "missing": {
          "zh": "须写明理由",
          "en": "it needs a reason"
        }
      },
      {
        "name": "otherThanEditor",
        "missing": {
          "zh": "编制人员不得审核自己的草稿",
          "en": "who edited the draft must not review it"
        }
      },
      {
        "name": "otherThanReviewer",
        "missing": {
          "zh": "审核人员不得批准自己审核的草稿",
          "en": "who reviewed the draft must not approve it"
        }
      },
      {
        "name": "riskPointsDecided",
        "missing": {
          "zh": "仍有风险点未作审核决定",
          "en": "a risk point has not been decided on yet"
        }
      },
      {
        "name": "commentsResolved",
        "missing": {
          "zh": "仍有审核意见未处理",
          "en": "a comment has not been resolved yet"
        }
      },
      {
        "name": "counterSigned",
        "missing": {
          "zh": "尚无法制审核人员会签",
          "en": "the legal reviewer has not countersigned yet"
        }
      },
      {
        "name": "roundsDone",
        "missing": {
          "zh": "该等级所需的审核轮次尚未完成",
          "en": "the rounds that its grade requires are not done yet"
        }
      },
      {
        "name": "backtested",
        "missing": {
          "zh": "尚无该等级所需的回溯测试",
          "en": "the backtest that its grade requires is missing"
        }
      },
      {
        "name": "secondPerson",
        "missing": {
          "zh": "紧急批准须由两人作出",
          "en": "an emergency approval takes two persons"
        }
      },
      {
        "name": "asApproved",
        "missing": {
          "zh": "批准之后草稿又有改动",
          "en": "the draft was changed after it was approved"
        }
      },
      {
        "name": "versionBefore",
        "missing": {
          "zh": "尚未公布过版本，没有案件可以并行评估",
          "en": "no version was published yet, so there are no cases to judge beside it"
        }
      },
      {
        "name": "requirementsMet",
        "missing": {
          "zh": "尚未满足公布该等级权力事项的要求",
          "en": "what publishing a power of its grade requires is not met"
        }
      },
      {
        "name": "effectiveFromReached",
        "missing": {
          "zh": "尚未到生效时间",
          "en": "the instant from which it holds has not come"
        }
      },
      {
        "name": "newerInForce",
        "missing": {
          "zh": "没有更新的版本生效",
          "en": "no newer version is in force"
        }
      },
      {
        "name": "newerEnded",
        "missing": {
          "zh": "更新的版本仍然有效",
          "en": "the newer version still holds"
        }
      },
      {
        "name": "effectiveToReached",
        "missing": {
          "zh": "尚未到失效时间",
          "en": "the instant until which it holds has not come"
        }
      }
    ],
    "transitions": [
      {
        "act": "submit",
        "title": {
          "zh": "报送审核",
          "en": "submit for review"
        },
        "from": [
          "draft",
          "returned",
          "approved",
          "piloting"
        ],
        "to": "submitted",
        "roles": [
          "policyEditor"
        ],
        "requires": [
          "publishable"
        ]
      },
      {
        "act": "advance",
        "title": {
          "zh": "进入第一轮审核",
          "en": "open the first round"
        },
        "from": [
          "submitted"
        ],
        "to": "round1",
        "roles": [
          "reviewer",
          "legalReviewer",
          "monitorOffice"
        ],
        "requires": [
          "otherThanEditor"
        ]
      },
      {
        "act": "advance",
        "title": {
          "zh": "进入第二轮审核",
          "en": "open the second round"
        },
        "from": [
          "round1"
        ],
        "to": "round2",
        "roles": [
          "reviewer",
          "legalReviewer",
          "monitorOffice"
        ],
        "requires": [
          "otherThanEditor",
          "riskPointsDecided"
        ]
      },
      {
        "act": "advance",
        "title": {
          "zh": "进入第三轮审核",
          "en": "open the third round"
        },
        "from": [
          "round2"
        ],
        "to": "round3",
        "roles": [
          "reviewer",
          "legalReviewer",
          "monitorOffice"
        ],
        "requires": [
          "otherThanEditor",
          "riskPointsDecided"
        ]
      },
      {
        "act": "return",
        "title": {
          "zh": "退回修改",
          "en": "return for changes"
        },
        "from": [
          "submitted",
          "round1",
          "round2",
          "round3",
          "approved",
          "piloting"
        ],
        "to": "returned",
        "roles": [
          "reviewer",
          "legalReviewer",
          "monitorOffice"
        ],
        "requires": [
          "otherThanEditor",
          "reason"
        ]
      },
      {
        "act": "withdraw",
        "title": {
          "zh": "撤回报送",
          "en": "withdraw from review"
        },
        "from": [
          "submitted",
          "round1",
          "round2",
          "round3",
          "returned",
          "approved",
          "piloting"
        ],
        "to": "draft",
        "roles": [
          "policyEditor"
        ]
      },
      {
        "act": "approve",
        "title": {
          "zh": "批准",
          "en": "approve"
        },
        "from": [
          "round1",
          "round2",
          "round3"
        ],
        "to": "approved",
        "roles": [
          "monitorOffice"
        ],
        "requires": [
          "otherThanEditor",
          "otherThanReviewer",
          "roundsDone",
          "riskPointsDecided",
          "commentsResolved",
          "counterSigned",
          "backtested"
        ]
      },
      {
        "act": "approveInEmergency",
        "title": {
          "zh": "紧急批准",
          "en": "approve in an emergency"
        },
        "from": [
          "draft",
          "submitted",
          "round1",
          "round2",
          "round3",
          "returned"
        ],
        "to": "approved",
        "roles": [
          "monitorOffice"
        ],
        "requires": [
          "otherThanEditor",
          "reason",
          "secondPerson"
        ]
      },
      {
        "act": "pilot",
        "title": {
          "zh": "转入试运行",
          "en": "begin the pilot"
        },
        "from": [
          "approved"
        ],
        "to": "piloting",
        "roles": [
          "monitorOffice"
        ],
        "requires": [
          "asApproved",
          "versionBefore"
        ]
      },
      {
        "act": "publish",
        "title": {
          "zh": "公布",
          "en": "publish"
        },
        "from": [
          "draft",
          "approved",
          "piloting"
        ],
        "to": "scheduled",
        "roles": [
          "policyEditor",
          "monitorOffice"
        ],
        "requires": [
          "publishable",
          "requirementsMet"
        ]
      },
      {
        "act": "withdrawSchedule",
        "title": {
          "zh": "撤销待生效版本",
          "en": "withdraw before it takes effect"
        },
        "from": [
          "scheduled"
        ],
        "to": "withdrawn",
        "roles": [
          "policyEditor",
          "monitorOffice"
        ]
      },
      {
        "act": "takeEffect",
        "title": {
          "zh": "开始生效",
          "en": "take effect"
        },
        "from": [
          "scheduled"
        ],
        "to": "inForce",
        "roles": [
          "system"
        ],
        "requires": [
          "effectiveFromReached"
        ]
      },
      {
        "act": "supersede",
        "title": {
          "zh": "被新版本替代",
          "en": "be superseded"
        },
        "from": [
          "inForce"
        ],
        "to": "superseded",
        "roles": [
          "system"
        ],
        "requires": [
          "newerInForce"
        ]
      },
      {
        "act": "resume",
        "title": {
          "zh": "恢复生效",
          "en": "be in force again"
        },
        "from": [
          "superseded"
        ],
        "to": "inForce",
        "roles": [
          "system"
        ],
        "requires": [
          "newerEnded"
        ]
      },
      {
        "act": "expire",
        "title": {
          "zh": "期满失效",
          "en": "expire"
        },
        "from": [
          "inForce",
          "superseded"
        ],
        "to": "expired",
        "roles": [
          "system"
        ],
        "requires": [
          "effectiveToReached"
        ]
      }
    ]
  },
  "power-item": {
    "name": "power-item",
    "title": {
      "zh": "权力事项",
      "en": "power"
    },
    "initial": "draft",
    "states": [
      {
        "name": "draft",
        "title": {
          "zh": "起草",
          "en": "draft"
        }
      },
      {
        "name": "underReview",
        "title": {
          "zh": "审核中",
          "en": "under review"
        }
      },
      {
        "name": "active",
        "title": {
          "zh": "在用",
          "en": "active"
        }
      },
      {
        "name": "adjusted",
        "title": {
          "zh": "调整中",
          "en": "being adjusted"
        }
      },
      {
        "name": "delegated",
        "title": {
          "zh": "已下放",
          "en": "delegated"
        },
        "end": "decided"
      },
      {
        "name": "merged",
        "title": {
          "zh": "已合并",
          "en": "merged"
        },
        "end": "decided"
      },
      {
        "name": "cancelled",
        "title": {
          "zh": "已取消",
          "en": "cancelled"
        },
        "end": "decided"
      }
    ],
    "requirements": [
      {
        "name": "published",
        "missing": {
          "zh": "尚未公布任何版本",
          "en": "no version of it was published yet"
        }
      },
      {
        "name": "successor",
        "missing": {
          "zh": "须写明承接的权力事项",
          "en": "it needs the power that takes its place"
        }
      },
      {
        "name": "reason",
        "missing": {
          "zh": "须写明理由",
          "en": "it needs a reason"
        }
      }
    ],
    "transitions": [
      {
        "act": "submit",
        "title": {
          "zh": "报送审核",
          "en": "submit for review"
        },
        "from": [
          "draft"
        ],
        "to": "underReview",
        "roles": [
          "policyEditor"
        ]
      },
      {
        "act": "return",
        "title": {
          "zh": "退回",
          "en": "return"
        },
        "from": [
          "underReview"
        ],
        "to": "draft",
        "roles": [
          "reviewer",
          "monitorOffice"
        ],
        "requires": [
          "reason"
        ]
      },
      {
        "act": "activate",
        "title": {
          "zh": "列入目录",
          "en": "take into use"
        },
        "from": [
          "draft",
          "underReview"
        ],
        "to": "active",
        "roles": [
          "policyEditor",
          "monitorOffice"
        ],
        "requires": [
          "published"
        ]
      },
      {
        "act": "adjust",
        "title": {
          "zh": "调整",
          "en": "adjust"
        },
        "from": [
          "active"
        ],
        "to": "adjusted",
        "roles": [
          "policyEditor"
        ]
      },
      {
        "act": "finishAdjustment",
        "title": {
          "zh": "完成调整",
          "en": "finish the adjustment"
        },
        "from": [
          "adjusted"
        ],
        "to": "active",
        "roles": [
          "policyEditor",
          "monitorOffice"
        ],
        "requires": [
          "published"
        ]
      },
      {
        "act": "delegate",
        "title": {
          "zh": "下放",
          "en": "delegate"
        },
        "from": [
          "active",
          "adjusted"
        ],
        "to": "delegated",
        "roles": [
          "policyEditor",
          "monitorOffice"
        ],
        "requires": [
          "reason"
        ]
      },
      {
        "act": "merge",
        "title": {
          "zh": "合并",
          "en": "merge"
        },
        "from": [
          "active",
          "adjusted"
        ],
        "to": "merged",
        "roles": [
          "policyEditor",
          "monitorOffice"
        ],
        "requires": [
          "successor"
        ]
      },
      {
        "act": "cancel",
        "title": {
          "zh": "取消",
          "en": "cancel"
        },
        "from": [
          "draft",
          "underReview",
          "active",
          "adjusted"
        ],
        "to": "cancelled",
        "roles": [
          "policyEditor",
          "monitorOffice"
        ]
      },
      {
        "act": "reinstate",
        "title": {
          "zh": "恢复使用",
          "en": "reinstate"
        },
        "from": [
          "delegated",
          "merged",
          "cancelled"
        ],
        "to": "active",
        "roles": [
          "policyEditor",
          "monitorOffice"
        ]
      }
    ]
  },
  "risk-point": {
    "name": "risk-point",
    "title": {
      "zh": "廉政风险点",
      "en": "risk point"
    },
    "initial": "found",
    "states": [
      {
        "name": "found",
        "title": {
          "zh": "已查找",
          "en": "found"
        }
      },
      {
        "name": "selfGraded",
        "title": {
          "zh": "已自评定级",
          "en": "graded by the post-holder"
        }
      },
      {
        "name": "legalChecked",
        "title": {
          "zh": "已法制审核",
          "en": "checked by the legal reviewer"
        }
      },
      {
        "name": "jointReviewed",
        "title": {
          "zh": "已会审",
          "en": "reviewed jointly"
        }
      },
      {
        "name": "approved",
        "title": {
          "zh": "已批准",
          "en": "approved"
        },
        "end": "decided"
      },
      {
        "name": "rejected",
        "title": {
          "zh": "未批准",
          "en": "rejected"
        },
        "end": "decided"
      }
    ],
    "requirements": [
      {
        "name": "graded",
        "missing": {
          "zh": "尚未评定等级",
          "en": "it has no grade yet"
        }
      },
      {
        "name": "gradeReasoned",
        "missing": {
          "zh": "等级没有写明理由",
          "en": "its grade has no reason"
        }
      },
      {
        "name": "legalBasis",
        "missing": {
          "zh": "没有写明依据",
          "en": "it has no legal basis"
        }
      },
      {
        "name": "reason",
        "missing": {
          "zh": "须写明理由",
          "en": "it needs a reason"
        }
      },
      {
        "name": "mapChanged",
        "missing": {
          "zh": "流程图没有变动",
          "en": "the map was not changed"
        }
      }
    ],
    "transitions": [
      {
        "act": "grade",
        "title": {
          "zh": "自评定级",
          "en": "grade"
        },
        "from": [
          "found"
        ],
        "to": "selfGraded",
        "roles": [
          "policyEditor",
          "postHolder",
          "responsibleOffice"
        ],
        "requires": [
          "graded",
          "gradeReasoned"
        ]
      },
      {
        "act": "checkLaw",
        "title": {
          "zh": "法制审核",
          "en": "check by law"
        },
        "from": [
          "selfGraded"
        ],
        "to": "legalChecked",
        "roles": [
          "legalReviewer"
        ],
        "requires": [
          "legalBasis"
        ]
      },
      {
        "act": "reviewJointly",
        "title": {
          "zh": "会审",
          "en": "review jointly"
        },
        "from": [
          "legalChecked"
        ],
        "to": "jointReviewed",
        "roles": [
          "reviewer",
          "monitorOffice"
        ]
      },
      {
        "act": "approve",
        "title": {
          "zh": "批准",
          "en": "approve"
        },
        "from": [
          "jointReviewed"
        ],
        "to": "approved",
        "roles": [
          "monitorOffice",
          "leadingGroup"
        ]
      },
      {
        "act": "reject",
        "title": {
          "zh": "不予批准",
          "en": "reject"
        },
        "from": [
          "jointReviewed"
        ],
        "to": "rejected",
        "roles": [
          "monitorOffice",
          "leadingGroup"
        ],
        "requires": [
          "reason"
        ]
      },
      {
        "act": "return",
        "title": {
          "zh": "退回重评",
          "en": "return to be graded anew"
        },
        "from": [
          "selfGraded",
          "legalChecked",
          "jointReviewed"
        ],
        "to": "found",
        "roles": [
          "legalReviewer",
          "reviewer",
          "monitorOffice"
        ],
        "requires": [
          "reason"
        ]
      },
      {
        "act": "reopen",
        "title": {
          "zh": "重新查找",
          "en": "reopen"
        },
        "from": [
          "approved",
          "rejected"
        ],
        "to": "found",
        "roles": [
          "system"
        ],
        "requires": [
          "mapChanged"
        ]
      }
    ]
  },
  "risk-rule": {
    "name": "risk-rule",
    "title": {
      "zh": "风险规则",
      "en": "risk rule"
    },
    "initial": "draft",
    "states": [
      {
        "name": "draft",
        "title": {
          "zh": "草稿",
          "en": "draft"
        }
      },
      {
        "name": "tested",
        "title": {
          "zh": "已测试",
          "en": "tested"
        }
      },
      {
        "name": "reviewed",
        "title": {
          "zh": "已审核",
          "en": "reviewed"
        }
      },
      {
        "name": "inForce",
        "title": {
          "zh": "生效",
          "en": "in force"
        }
      },
      {
        "name": "retired",
        "title": {
          "zh": "已停用",
          "en": "retired"
        },
        "end": "decided"
      }
    ],
    "requirements": [
      {
        "name": "casesPass",
        "missing": {
          "zh": "样例案件没有全部通过",
          "en": "its example cases do not all pass"
        }
      },
      {
        "name": "boundaryCase",
        "missing": {
          "zh": "没有边界上的样例案件",
          "en": "it has no example case at its boundary"
        }
      },
      {
        "name": "otherThanEditor",
        "missing": {
          "zh": "编制人员不得审核自己的规则",
          "en": "who wrote the rule must not review it"
        }
      },
      {
        "name": "reason",
        "missing": {
          "zh": "须写明理由",
          "en": "it needs a reason"
        }
      },
      {
        "name": "versionInForce",
        "missing": {
          "zh": "含有它的版本尚未生效",
          "en": "the version that holds it is not in force"
        }
      },
      {
        "name": "leftOut",
        "missing": {
          "zh": "生效的版本仍含有它",
          "en": "the version in force still holds it"
        }
      }
    ],
    "transitions": [
      {
        "act": "test",
        "title": {
          "zh": "测试",
          "en": "test"
        },
        "from": [
          "draft"
        ],
        "to": "tested",
        "roles": [
          "policyEditor"
        ],
        "requires": [
          "casesPass",
          "boundaryCase"
        ]
      },
      {
        "act": "edit",
        "title": {
          "zh": "修改",
          "en": "edit"
        },
        "from": [
          "tested",
          "reviewed"
        ],
        "to": "draft",
        "roles": [
          "policyEditor"
        ]
      },
      {
        "act": "review",
        "title": {
          "zh": "审核",
          "en": "review"
        },
        "from": [
          "tested"
        ],
        "to": "reviewed",
        "roles": [
          "reviewer",
          "legalReviewer"
        ],
        "requires": [
          "otherThanEditor"
        ]
      },
      {
        "act": "return",
        "title": {
          "zh": "退回",
          "en": "return"
        },
        "from": [
          "tested",
          "reviewed"
        ],
        "to": "draft",
        "roles": [
          "reviewer",
          "legalReviewer",
          "monitorOffice"
        ],
        "requires": [
          "reason"
        ]
      },
      {
        "act": "takeEffect",
        "title": {
          "zh": "生效",
          "en": "take effect"
        },
        "from": [
          "reviewed"
        ],
        "to": "inForce",
        "roles": [
          "system"
        ],
        "requires": [
          "versionInForce"
        ]
      },
      {
        "act": "retire",
        "title": {
          "zh": "停用",
          "en": "retire"
        },
        "from": [
          "inForce"
        ],
        "to": "retired",
        "roles": [
          "system"
        ],
        "requires": [
          "leftOut"
        ]
      }
    ]
  }
} as const;
