// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/second_answers.h"

#include "domain/case_facts.h"

namespace huying::domain {

bool isAbout(const CaseFacts& facts, const SecondReply& answer, TaskId task) {
    if (answer.task == task) return true;
    const Task* answered = facts.task(answer.task);
    const Task* promised = facts.task(task);
    return answered != nullptr && promised != nullptr && answered->unit == promised->unit && promised->round < answered->round;
}

}  // namespace huying::domain
