<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Open a register…</source>
        <translation>打开台账…</translation>
    </message>
    <message>
        <source>New register…</source>
        <translation>新建台账…</translation>
    </message>
    <message>
        <source>Demonstration register…</source>
        <translation>演示台账…</translation>
    </message>
    <message>
        <source>Import a ledger…</source>
        <translation>导入台账…</translation>
    </message>
    <message>
        <source>Register a suggestion</source>
        <translation>登记建议</translation>
    </message>
    <message>
        <source>Assign the ticked or selected…</source>
        <translation>交办勾选或选中的…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>My cases</source>
        <translation>办件</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Fold the workplaces</source>
        <translation>收起左栏</translation>
    </message>
    <message>
        <source>What this page does</source>
        <translation>本页说明</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Who records…</source>
        <translation>经办人…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Keep as a filter…</source>
        <translation>存为筛选…</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>名册</translation>
    </message>
    <message>
        <source>Export the list…</source>
        <translation>导出清单…</translation>
    </message>
    <message>
        <source>Go to anything…</source>
        <translation>前往任意页面、操作、建议、单位、代表…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Backups and restore…</source>
        <translation>备份与恢复…</translation>
    </message>
    <message>
        <source>Unfinished entries…</source>
        <translation>未完成的录入…</translation>
    </message>
    <message>
        <source>Switch to Chinese (中文)</source>
        <translation>切换为英文（English）</translation>
    </message>
    <message>
        <source>Merge the ticked or selected…</source>
        <translation>并案勾选或选中的…</translation>
    </message>
    <message>
        <source>Change the ticked or selected…</source>
        <translation>更改勾选的或选中的…</translation>
    </message>
    <message>
        <source>Chase units…</source>
        <translation>催办…</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>落实</translation>
    </message>
    <message>
        <source>Ready-to-publish text…</source>
        <translation>公开文本…</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Change my password…</source>
        <translation>改我的密码…</translation>
    </message>
    <message>
        <source>More for this piece…</source>
        <translation>更多：这一件的其余操作…</translation>
    </message>
    <message>
        <source>Exchange with units…</source>
        <translation>与承办单位交换…</translation>
    </message>
    <message>
        <source>Packages and keys…</source>
        <translation>交换包和密钥…</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Earlier moments…</source>
        <translation>历史时点…</translation>
    </message>
    <message>
        <source>Deputies&apos; phone pages…</source>
        <translation>代表手机页面…</translation>
    </message>
</context>
<context>
    <name>AssessmentDialogs</name>
    <message>
        <source>Points by hand</source>
        <translation>加减分</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Work as</source>
        <translation>承办方式</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分</translation>
    </message>
    <message>
        <source>0.5 adds, -2 takes off</source>
        <translation>0.5 为加分，-2 为扣分</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Points by hand recorded.</source>
        <translation>已登记加减分。</translation>
    </message>
    <message>
        <source>Correct points by hand</source>
        <translation>更正加减分</translation>
    </message>
    <message>
        <source>recorded by mistake, does not count</source>
        <translation>登记有误，不计</translation>
    </message>
    <message>
        <source>Points by hand corrected.</source>
        <translation>已更正加减分。</translation>
    </message>
    <message>
        <source>Freeze the assessment</source>
        <translation>考核定格</translation>
    </message>
    <message>
        <source>Facts up to</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Scores, figures and the pieces behind them are kept as they stand; what changed since is told beside the board.</source>
        <translation>得分、数字和背后的建议按现在的样子留存；以后有什么变化，在得分表旁边列出。</translation>
    </message>
    <message>
        <source>Assessment frozen: %1</source>
        <translation>已定格：%1</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>佐证</translation>
    </message>
</context>
<context>
    <name>BallotDialog</name>
    <message>
        <source>Ballot %1, %2: %3</source>
        <translation>第%1号测评，%2：%3</translation>
    </message>
</context>
<context>
    <name>CaseColumns</name>
    <message>
        <source>Number as quoted</source>
        <translation>编号全称</translation>
    </message>
    <message>
        <source>no date of assignment</source>
        <translation>缺交办日期</translation>
    </message>
    <message>
        <source>%1 years</source>
        <translation>%1年</translation>
    </message>
</context>
<context>
    <name>CaseText</name>
    <message>
        <source>intersessional No. %1</source>
        <translation>闭会第%1号</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>第%1号</translation>
    </message>
    <message>
        <source>%1 pieces</source>
        <translation>%1件</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>lead %1</source>
        <translation>领衔 %1</translation>
    </message>
    <message>
        <source>co-signers: %1</source>
        <translation>联名 %1 人</translation>
    </message>
    <message>
        <source>1 piece</source>
        <translation>1件</translation>
    </message>
</context>
<context>
    <name>Corrections</name>
    <message>
        <source>%1, round %2</source>
        <translation>%1，第%2轮</translation>
    </message>
</context>
<context>
    <name>DeputyFields</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>代表团</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>代表证号</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>Electing unit</source>
        <translation>选举单位</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>工作单位</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Add a deputy</source>
        <translation>增加代表</translation>
    </message>
    <message>
        <source>The deputy was added.</source>
        <translation>已增加代表。</translation>
    </message>
    <message>
        <source>Edit the deputy</source>
        <translation>编辑代表</translation>
    </message>
    <message>
        <source>Last day of the mandate</source>
        <translation>代表资格最后一天</translation>
    </message>
    <message>
        <source>Corrected: %1</source>
        <translation>已更正：%1</translation>
    </message>
</context>
<context>
    <name>DialogPrompts</name>
    <message>
        <source>%1 is there already. Replace it?</source>
        <translation>%1 已经存在，要替换它吗？</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Huying</source>
        <translation>呼应</translation>
    </message>
</context>
<context>
    <name>DueWords</name>
    <message>
        <source>%1 d over</source>
        <translation>超 %1 天</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>%1 d left</source>
        <translation>剩 %1 天</translation>
    </message>
    <message>
        <source>joint: %1</source>
        <translation>会办%1</translation>
    </message>
</context>
<context>
    <name>FactsTab</name>
    <message>
        <source>Session</source>
        <translation>届次</translation>
    </message>
    <message>
        <source>classified, handled elsewhere</source>
        <translation>涉密，另行办理</translation>
    </message>
    <message>
        <source>name kept from third parties</source>
        <translation>身份保密</translation>
    </message>
    <message>
        <source>no written reply wanted</source>
        <translation>不需书面答复</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Paper from</source>
        <translation>代录来源</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1起</translation>
    </message>
    <message>
        <source>taken out %1: %2</source>
        <translation>%1调出：%2</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>%1结束</translation>
    </message>
    <message>
        <source>photos: %1</source>
        <translation>照片%1张</translation>
    </message>
    <message>
        <source>asked for in year %1; before: %2</source>
        <translation>第%1年提出；此前：%2</translation>
    </message>
</context>
<context>
    <name>FollowUp</name>
    <message>
        <source>Promise %1: %2</source>
        <translation>承诺%1：%2</translation>
    </message>
    <message>
        <source>“%1” is no date.</source>
        <translation>“%1”不是日期。</translation>
    </message>
    <message>
        <source>“%1”: write first what is promised.</source>
        <translation>“%1”：请先写承诺了什么。</translation>
    </message>
    <message>
        <source>“%1”: what; by when; who – no more than three parts. Join “%2” with one of them by another sign, or write it in a line of its own.</source>
        <translation>“%1”：什么事；何时；谁负责——最多三部分。请把“%2”用别的符号并入其中一部分，或另起一行写。</translation>
    </message>
</context>
<context>
    <name>HandlingTab</name>
    <message>
        <source>Not assigned yet. The units and how far they are will stand here.</source>
        <translation>尚未交办。交办后，各承办单位的办理进度显示在这里。</translation>
    </message>
    <message>
        <source>Round %1</source>
        <translation>第%1轮</translation>
    </message>
    <message>
        <source>Handled again from %1. %2</source>
        <translation>%1交重新办理。%2</translation>
    </message>
    <message>
        <source>handler %1</source>
        <translation>承办人 %1</translation>
    </message>
    <message>
        <source>Part: %1</source>
        <translation>分办事项：%1</translation>
    </message>
    <message>
        <source>Cancelled on %1</source>
        <translation>%1取消</translation>
    </message>
    <message>
        <source>Opinion due</source>
        <translation>会办期限</translation>
    </message>
    <message>
        <source>Reply due</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Why this date? (F2)</source>
        <translation>为什么是这一天？（F2）</translation>
    </message>
    <message>
        <source>no date yet</source>
        <translation>尚未定期限</translation>
    </message>
    <message>
        <source>Why no date? (F2)</source>
        <translation>为什么没有期限？（F2）</translation>
    </message>
    <message>
        <source>extension asked for</source>
        <translation>已申请延期</translation>
    </message>
    <message>
        <source>extended, first %1</source>
        <translation>已延期，原期限%1</translation>
    </message>
    <message>
        <source>as printed on the notice, computed %1</source>
        <translation>以通知所载为准，计算期限%1</translation>
    </message>
    <message>
        <source>via %1</source>
        <translation>%1转交</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>办理计划</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Joint opinion</source>
        <translation>会办意见</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>未记日期</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>交办</translation>
    </message>
    <message>
        <source>Signed for</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Coordination</source>
        <translation>协调</translation>
    </message>
    <message>
        <source>Brought together by</source>
        <translation>协调单位</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Who took part</source>
        <translation>参加人员</translation>
    </message>
    <message>
        <source>What each said</source>
        <translation>各方意见</translation>
    </message>
    <message>
        <source>Ruling</source>
        <translation>裁定意见</translation>
    </message>
    <message>
        <source>return asked for</source>
        <translation>已申请退办</translation>
    </message>
    <message>
        <source>Urged %1 times</source>
        <translation>已催办%1次</translation>
    </message>
    <message>
        <source>answered %1: %2</source>
        <translation>%1 答复：%2</translation>
    </message>
    <message>
        <source>answer by %1</source>
        <translation>请于 %1 前答复</translation>
    </message>
    <message>
        <source>again on %1</source>
        <translation>%1 再催</translation>
    </message>
    <message>
        <source>leader %1</source>
        <translation>分管领导%1</translation>
    </message>
    <message>
        <source>sent back, first %1</source>
        <translation>已退回，原期限%1</translation>
    </message>
    <message>
        <source>deputy told %1</source>
        <translation>已于%1告知代表</translation>
    </message>
    <message>
        <source>deputy not told yet</source>
        <translation>尚未告知代表</translation>
    </message>
    <message>
        <source>%1 joint opinion sent back on %2: %3</source>
        <translation>%1的会办意见于%2退回：%3</translation>
    </message>
    <message>
        <source>Road to the units</source>
        <translation>交办经过</translation>
    </message>
    <message>
        <source>given out by %1</source>
        <translation>%1交办</translation>
    </message>
    <message>
        <source>passed on by %1 on %2</source>
        <translation>%1于%2转交</translation>
    </message>
    <message>
        <source>signed for by %1</source>
        <translation>签收人 %1</translation>
    </message>
    <message>
        <source>%1: %2 days late</source>
        <translation>%1：逾期%2天</translation>
    </message>
    <message>
        <source>Return asked for</source>
        <translation>申请退办</translation>
    </message>
    <message>
        <source>signed by %1</source>
        <translation>签发人 %1</translation>
    </message>
    <message>
        <source>Extension to %1 asked for</source>
        <translation>申请延期至%1</translation>
    </message>
    <message>
        <source>granted to %1 on %2</source>
        <translation>%2同意延期至%1</translation>
    </message>
    <message>
        <source>refused on %1</source>
        <translation>%1不同意</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>Measures: %1 of %2 done</source>
        <translation>工作措施：完成%1项，共%2项</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>%1前完成</translation>
    </message>
    <message>
        <source>done %1</source>
        <translation>%1完成</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Countersigning</source>
        <translation>会签</translation>
    </message>
    <message>
        <source>not countersigned yet</source>
        <translation>尚未会签</translation>
    </message>
    <message>
        <source>Return may be asked for until</source>
        <translation>可申请退办至</translation>
    </message>
    <message>
        <source>Why this date?</source>
        <translation>为什么是这一天？</translation>
    </message>
    <message>
        <source>clock stopped</source>
        <translation>计时中止</translation>
    </message>
    <message>
        <source>Clock stopped</source>
        <translation>中止计时</translation>
    </message>
    <message>
        <source>goes on since %1, due %2</source>
        <translation>%1恢复，期限%2</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>Entry %1</source>
        <translation>第%1条记录</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Enter on an entry: the register as it was then, or what changed since.</source>
        <translation>在一条上按 Enter：看那时的台账，或者从那时起变了什么。</translation>
    </message>
</context>
<context>
    <name>ListFilter</name>
    <message>
        <source>overdue</source>
        <translation>已超期</translation>
    </message>
    <message>
        <source>within 7 days</source>
        <translation>七日内</translation>
    </message>
    <message>
        <source>later</source>
        <translation>七日以后</translation>
    </message>
    <message>
        <source>nothing due</source>
        <translation>无期限</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>more than 3 years</source>
        <translation>3年以上</translation>
    </message>
</context>
<context>
    <name>LookBack</name>
    <message>
        <source>with open promises</source>
        <translation>有待落实承诺的</translation>
    </message>
    <message>
        <source>with fulfilled promises</source>
        <translation>有已落实承诺的</translation>
    </message>
    <message>
        <source>all that are completed</source>
        <translation>全部已办结的</translation>
    </message>
</context>
<context>
    <name>MatchText</name>
    <message>
        <source>%1: </source>
        <translation>%1：</translation>
    </message>
</context>
<context>
    <name>PaperDialogs</name>
    <message>
        <source>Why not accepted</source>
        <translation>不予受理原因</translation>
    </message>
    <message>
        <source>Deputy told on</source>
        <translation>告知代表</translation>
    </message>
    <message>
        <source>Where it went</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>Which body</source>
        <translation>送往单位</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>依据：%1</translation>
    </message>
    <message>
        <source>Review of a paper</source>
        <translation>审查来件</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审查</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Reviewed on</source>
        <translation>审查日期</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>审查人</translation>
    </message>
    <message>
        <source>Reason or note</source>
        <translation>原因或说明</translation>
    </message>
    <message>
        <source>note what the form check finds</source>
        <translation>记下表单核对的提醒</translation>
    </message>
    <message>
        <source>The form check finds nothing.</source>
        <translation>表单核对没有要提醒的。</translation>
    </message>
    <message>
        <source>The form check finds, and holds nothing back:</source>
        <translation>表单核对提醒（不妨碍审查）：</translation>
    </message>
    <message>
        <source>Reviewed: %1</source>
        <translation>已审查：%1</translation>
    </message>
    <message>
        <source>Correct the review</source>
        <translation>更正审查</translation>
    </message>
    <message>
        <source>Review corrected: %1</source>
        <translation>已更正审查：%1</translation>
    </message>
    <message>
        <source>Handed in anew</source>
        <translation>重新提交</translation>
    </message>
    <message>
        <source>Handed in anew on</source>
        <translation>重新提交日期</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>改了什么</translation>
    </message>
    <message>
        <source>What stood there before stays readable in the chain. Then the review begins anew.</source>
        <translation>原来的内容留在经过里。此后从初审重新开始。</translation>
    </message>
    <message>
        <source>Handed in anew: %1</source>
        <translation>已重新提交：%1</translation>
    </message>
    <message>
        <source>Taken back by the deputy</source>
        <translation>代表撤回</translation>
    </message>
    <message>
        <source>Taken back on</source>
        <translation>撤回日期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>all signers ask for it</source>
        <translation>全体联名代表同意撤回</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>已撤回：%1</translation>
    </message>
    <message>
        <source>where it is to be merged: number of the piece it is handled with</source>
        <translation>需要并案的，写主件的编号</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>驱动器</translation>
    </message>
    <message>
        <source>File Folder</source>
        <comment>Match Windows Explorer</comment>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Folder</source>
        <comment>All other platforms</comment>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Alias</source>
        <comment>macOS Finder</comment>
        <translation>别名</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <comment>All other platforms</comment>
        <translation>快捷方式</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
</context>
<context>
    <name>RatingsTab</name>
    <message>
        <source>No feedback form is back yet.</source>
        <translation>征询意见表尚未返回。</translation>
    </message>
    <message>
        <source>First round</source>
        <translation>首次评价</translation>
    </message>
    <message>
        <source>Round %1</source>
        <translation>第%1轮</translation>
    </message>
    <message>
        <source>no form yet</source>
        <translation>尚未返回</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>返回日期</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>未记日期</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果评价</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>过程评价</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>承办单位</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>代表</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>具体意见</translation>
    </message>
    <message>
        <source>Came by</source>
        <translation>返回方式</translation>
    </message>
    <message>
        <source>Collected by</source>
        <translation>收集人</translation>
    </message>
    <message>
        <source>Wish</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>asks to be handled again</source>
        <translation>要求重新办理</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Who took part</source>
        <translation>参加人员</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>各方意见</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>RecomputeDialog</name>
    <message>
        <source>Recompute these (Ctrl+Enter)</source>
        <translation>重新计算这些（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Recompute due dates</source>
        <translation>重新计算期限</translation>
    </message>
    <message>
        <source>Due dates of open tasks by the rules and the calendar as they are now. Dates printed on a notice stay, and so do those that an extension was asked for.</source>
        <translation>未办完的承办任务按现在的规则和日历应有的期限。通知上印的期限、已申请延期的不变。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>RepliesTab</name>
    <message>
        <source>No reply yet. The reply, its class and how it reached each signer will stand here.</source>
        <translation>尚未答复。答复、结果类别和送达情况显示在这里。</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>未记日期</translation>
    </message>
    <message>
        <source>Round %1</source>
        <translation>第%1轮</translation>
    </message>
    <message>
        <source>Result class</source>
        <translation>结果类别</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签发人</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>主要措施</translation>
    </message>
    <message>
        <source>Documents issued</source>
        <translation>出台文件</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>成效数据</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>佐证材料</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>年度报告</translation>
    </message>
    <message>
        <source>may stand as an example</source>
        <translation>可用作典型</translation>
    </message>
    <message>
        <source>not delivered yet</source>
        <translation>未送达</translation>
    </message>
    <message>
        <source>with feedback form</source>
        <translation>附征询意见表</translation>
    </message>
    <message>
        <source>class %1 → %2</source>
        <translation>类别%1 → %2</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>公开</translation>
    </message>
    <message>
        <source>not given yet</source>
        <translation>尚未表示</translation>
    </message>
    <message>
        <source>not before all three have agreed</source>
        <translation>三方都同意后公开</translation>
    </message>
    <message>
        <source>Every signer has got the reply</source>
        <translation>答复已送达每位代表</translation>
    </message>
    <message>
        <source>Replies owed: %1 of %2</source>
        <translation>答复尚未送达：%1条，共%2条</translation>
    </message>
    <message>
        <source>not replied yet</source>
        <translation>尚未答复</translation>
    </message>
    <message>
        <source>Why it was late</source>
        <translation>逾期原因</translation>
    </message>
    <message>
        <source>Joint opinions taken in</source>
        <translation>采纳会办意见情况</translation>
    </message>
    <message>
        <source>Class now</source>
        <translation>现结果类别</translation>
    </message>
    <message>
        <source>%1: missing</source>
        <translation>%1：未送</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Joint opinions</source>
        <translation>会办意见</translation>
    </message>
    <message>
        <source>void</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>Promise %1: %2</source>
        <translation>承诺%1：%2</translation>
    </message>
    <message>
        <source>in charge %1</source>
        <translation>责任人%1</translation>
    </message>
    <message>
        <source>promised for %1</source>
        <translation>计划%1完成</translation>
    </message>
    <message>
        <source>first %1</source>
        <translation>原定%1</translation>
    </message>
    <message>
        <source>deputy told %1</source>
        <translation>已于%1告知代表</translation>
    </message>
    <message>
        <source>answered again</source>
        <translation>再次答复</translation>
    </message>
    <message>
        <source>promise %1</source>
        <translation>承诺%1</translation>
    </message>
    <message>
        <source>%1: countersigned %2</source>
        <translation>%1：%2会签</translation>
    </message>
</context>
<context>
    <name>ReportDialogs</name>
    <message>
        <source>How the report counts</source>
        <translation>报告口径</translation>
    </message>
    <message>
        <source>From session %1 on</source>
        <translation>自%1次会议起</translation>
    </message>
    <message>
        <source>zeros at the end are dropped</source>
        <translation>末尾的零不写</translation>
    </message>
    <message>
        <source>Papers print it under each table. It holds for this session and those after it, until a later one is set otherwise; reports of earlier sessions stay as they are.</source>
        <translation>印在每张表下面。自这次会议起有效，直到以后的会议另行设定；以前各次会议的报告不变。</translation>
    </message>
    <message>
        <source>The report counts as set from session %1 on.</source>
        <translation>已设定报告口径，自%1次会议起。</translation>
    </message>
</context>
<context>
    <name>ReportFigures</name>
    <message>
        <source>All checks hold: %1. Up to %2.</source>
        <translation>核对无误：%1。截至%2。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>The parts do not add up. Up to %1.</source>
        <translation>数字核对不平，请先处理。截至%1。</translation>
    </message>
    <message>
        <source>%1: %2 and %3</source>
        <translation>%1：%2与%3不等</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Show the pieces behind this figure</source>
        <translation>查看这个数字的明细</translation>
    </message>
    <message>
        <source>suggestions in all</source>
        <translation>建议总数</translation>
    </message>
    <message>
        <source>plenary</source>
        <translation>大会建议</translation>
    </message>
    <message>
        <source>between sessions</source>
        <translation>闭会建议</translation>
    </message>
    <message>
        <source>handling units</source>
        <translation>承办单位</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>正在办理</translation>
    </message>
    <message>
        <source>against %1 (%2)</source>
        <translation>较%1（%2）</translation>
    </message>
    <message>
        <source>of these: %1</source>
        <translation>其中：%1</translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation>（%1）</translation>
    </message>
    <message>
        <source>Base: %1, %2.</source>
        <translation>基数：%1%2。</translation>
    </message>
    <message>
        <source> %1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source> Pieces repeat between rows.</source>
        <translation>各行之间有重复件。</translation>
    </message>
    <message>
        <source> tasks</source>
        <translation>件次</translation>
    </message>
    <message>
        <source> pieces</source>
        <translation>件</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>办理指标</translation>
    </message>
    <message>
        <source>of %1, %2</source>
        <translation>基数%1，%2</translation>
    </message>
    <message>
        <source>%1 topics with %2, tracked by %3 committees; %4 led by leaders of the government.</source>
        <translation>督办%1类%2，%3个专门委员会跟踪督办；政府领导领办%4。</translation>
    </message>
    <message>
        <source>Not counted: %1 withdrawn, %2 not accepted, %3 registered by mistake.</source>
        <translation>不计入：撤回%1件，不予受理%2件，登记有误作废%3件。</translation>
    </message>
    <message>
        <source>Inspections</source>
        <translation>综合检查</translation>
    </message>
    <message>
        <source>problems %1, demands %2, done %3</source>
        <translation>问题%1个，要求整改%2项，已整改%3项</translation>
    </message>
    <message>
        <source>All, units: %1</source>
        <translation>合计（%1家单位）</translation>
    </message>
    <message>
        <source>Counted is what has a finding, each unit and piece once.</source>
        <translation>计有检查情况的单位和建议，各计一次。</translation>
    </message>
    <message>
        <source>Ballots</source>
        <translation>满意度测评</translation>
    </message>
    <message>
        <source>Review opinions: %1, rectified: %2.</source>
        <translation>评议意见%1条，已整改%2条。</translation>
    </message>
    <message>
        <source> Shares add up to %1.</source>
        <translation>占比合计%1。</translation>
    </message>
    <message>
        <source>    not judged: %1</source>
        <translation>&#x3000;&#x3000;不能判断：%1</translation>
    </message>
    <message>
        <source>%1, not judged: %2</source>
        <translation>%1，不能判断：%2</translation>
    </message>
    <message>
        <source>left out of the base</source>
        <translation>未计入基数</translation>
    </message>
</context>
<context>
    <name>ReturnDialogs</name>
    <message>
        <source>Why this last day to ask? (F2)</source>
        <translation>申请退办的最后一天是怎么来的？（F2）</translation>
    </message>
</context>
<context>
    <name>Road</name>
    <message>
        <source>Assign…</source>
        <translation>交办…</translation>
    </message>
    <message>
        <source>Sign for…</source>
        <translation>签收…</translation>
    </message>
    <message>
        <source>Progress…</source>
        <translation>记录进展…</translation>
    </message>
    <message>
        <source>Contact…</source>
        <translation>记录沟通…</translation>
    </message>
    <message>
        <source>Joint opinion…</source>
        <translation>会办意见…</translation>
    </message>
    <message>
        <source>Ask for extension…</source>
        <translation>申请延期…</translation>
    </message>
    <message>
        <source>Decide extension…</source>
        <translation>审批延期…</translation>
    </message>
    <message>
        <source>Reply…</source>
        <translation>答复…</translation>
    </message>
    <message>
        <source>Delivery…</source>
        <translation>送达…</translation>
    </message>
    <message>
        <source>Feedback form…</source>
        <translation>录入评价…</translation>
    </message>
    <message>
        <source>Handle again…</source>
        <translation>重新办理…</translation>
    </message>
    <message>
        <source>Complete…</source>
        <translation>办结…</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>Correct assignment…</source>
        <translation>更正交办…</translation>
    </message>
    <message>
        <source>Cancel an assignment…</source>
        <translation>取消交办…</translation>
    </message>
    <message>
        <source>Correct reply…</source>
        <translation>更正答复…</translation>
    </message>
    <message>
        <source>Correct rating…</source>
        <translation>更正评价…</translation>
    </message>
    <message>
        <source>Correct completion…</source>
        <translation>更正办结…</translation>
    </message>
    <message>
        <source>Priority supervision…</source>
        <translation>列为重点督办…</translation>
    </message>
    <message>
        <source>Take out of priority…</source>
        <translation>调出重点督办…</translation>
    </message>
    <message>
        <source>Government leader…</source>
        <translation>政府领导领办…</translation>
    </message>
    <message>
        <source>Ask to return…</source>
        <translation>申请退办…</translation>
    </message>
    <message>
        <source>Decide return…</source>
        <translation>审批退办…</translation>
    </message>
    <message>
        <source>Propose more units…</source>
        <translation>提出增办…</translation>
    </message>
    <message>
        <source>Decide on more units…</source>
        <translation>审批增办…</translation>
    </message>
    <message>
        <source>Coordination…</source>
        <translation>记录协调…</translation>
    </message>
    <message>
        <source>Review reply…</source>
        <translation>审核答复…</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>并案…</translation>
    </message>
    <message>
        <source>End the merger…</source>
        <translation>取消并案…</translation>
    </message>
    <message>
        <source>Link to earlier pieces…</source>
        <translation>关联续提…</translation>
    </message>
    <message>
        <source>End a link…</source>
        <translation>解除关联…</translation>
    </message>
    <message>
        <source>Urge…</source>
        <translation>催办…</translation>
    </message>
    <message>
        <source>Answer to the urging…</source>
        <translation>催办答复…</translation>
    </message>
    <message>
        <source>Promise…</source>
        <translation>登记承诺…</translation>
    </message>
    <message>
        <source>Promise: progress…</source>
        <translation>承诺进展…</translation>
    </message>
    <message>
        <source>Answer again…</source>
        <translation>再次答复…</translation>
    </message>
    <message>
        <source>Meeting…</source>
        <translation>座谈…</translation>
    </message>
    <message>
        <source>Send joint opinion back…</source>
        <translation>退回会办意见…</translation>
    </message>
    <message>
        <source>Correct promise…</source>
        <translation>更正承诺…</translation>
    </message>
    <message>
        <source>Correct second answer…</source>
        <translation>更正再次答复…</translation>
    </message>
    <message>
        <source>Correct extension…</source>
        <translation>更正延期…</translation>
    </message>
    <message>
        <source>Plan units…</source>
        <translation>拟办…</translation>
    </message>
    <message>
        <source>What a unit says…</source>
        <translation>单位意见…</translation>
    </message>
    <message>
        <source>Passed on…</source>
        <translation>转交…</translation>
    </message>
    <message>
        <source>Correct a plan…</source>
        <translation>更正拟办…</translation>
    </message>
    <message>
        <source>Correct what a unit said…</source>
        <translation>更正单位意见…</translation>
    </message>
    <message>
        <source>Give to another unit…</source>
        <translation>改办…</translation>
    </message>
    <message>
        <source>Make void…</source>
        <translation>作废…</translation>
    </message>
    <message>
        <source>Correct contact…</source>
        <translation>更正联系记录…</translation>
    </message>
    <message>
        <source>Correct joint opinion…</source>
        <translation>更正会办意见…</translation>
    </message>
    <message>
        <source>Correct return…</source>
        <translation>更正退办…</translation>
    </message>
    <message>
        <source>Correct progress…</source>
        <translation>更正办理进展…</translation>
    </message>
    <message>
        <source>Correct delivery…</source>
        <translation>更正送达…</translation>
    </message>
    <message>
        <source>Correct urging…</source>
        <translation>更正催办…</translation>
    </message>
    <message>
        <source>Correct meeting…</source>
        <translation>更正座谈…</translation>
    </message>
    <message>
        <source>Correct coordination…</source>
        <translation>更正协调记录…</translation>
    </message>
    <message>
        <source>Correct entry about a promise…</source>
        <translation>更正承诺进展…</translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation>归档…</translation>
    </message>
    <message>
        <source>Take out of the archive…</source>
        <translation>取出归档…</translation>
    </message>
    <message>
        <source>Publication…</source>
        <translation>登记公开…</translation>
    </message>
    <message>
        <source>Correct publication…</source>
        <translation>更正公开…</translation>
    </message>
    <message>
        <source>Look back…</source>
        <translation>回头看…</translation>
    </message>
    <message>
        <source>Take out of the look-back…</source>
        <translation>移出回头看…</translation>
    </message>
    <message>
        <source>Answer to the look-back…</source>
        <translation>答复回头看…</translation>
    </message>
    <message>
        <source>Compare the look-back…</source>
        <translation>核对回头看…</translation>
    </message>
    <message>
        <source>Correct an answer to a look-back…</source>
        <translation>更正回头看答复…</translation>
    </message>
    <message>
        <source>Correct what a look-back found…</source>
        <translation>更正回头看核对…</translation>
    </message>
    <message>
        <source>Propose for supervision…</source>
        <translation>推荐重点督办…</translation>
    </message>
    <message>
        <source>Countersigning…</source>
        <translation>会签…</translation>
    </message>
    <message>
        <source>Correct countersigning…</source>
        <translation>更正会签…</translation>
    </message>
    <message>
        <source>Stop the clock…</source>
        <translation>中止计时…</translation>
    </message>
    <message>
        <source>Start the clock again…</source>
        <translation>恢复计时…</translation>
    </message>
    <message>
        <source>Correct a pause of the clock…</source>
        <translation>更正中止计时…</translation>
    </message>
</context>
<context>
    <name>RoadMenu</name>
    <message>
        <source>Registration, mergers, withdrawal</source>
        <translation>登记、并案、撤回</translation>
    </message>
    <message>
        <source>Planning and assignment</source>
        <translation>拟办、交办</translation>
    </message>
    <message>
        <source>Receipt, return, more units</source>
        <translation>签收、退办、增办</translation>
    </message>
    <message>
        <source>Handling and contacts</source>
        <translation>办理、沟通、延期</translation>
    </message>
    <message>
        <source>Urging and supervision</source>
        <translation>催办、督办</translation>
    </message>
    <message>
        <source>Rating and handling again</source>
        <translation>评价、重新办理</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>公开</translation>
    </message>
    <message>
        <source>Completion and archive</source>
        <translation>办结、归档</translation>
    </message>
    <message>
        <source>Promises and look-back</source>
        <translation>承诺和回头看</translation>
    </message>
    <message>
        <source>Joint opinions, reply, delivery</source>
        <translation>会办意见、答复、送达</translation>
    </message>
</context>
<context>
    <name>RuleDialogs</name>
    <message>
        <source>Event</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Counted from</source>
        <translation>起算</translation>
    </message>
    <message>
        <source>a last day off moves to the next working day</source>
        <translation>末日不是工作日的顺延</translation>
    </message>
    <message>
        <source>Law and article</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>启用日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Add a time limit</source>
        <translation>增加时限规则</translation>
    </message>
    <message>
        <source>The time limit was added. Due dates that are fixed stay.</source>
        <translation>已增加时限规则，已定的期限不变。</translation>
    </message>
    <message>
        <source>Correct the time limit</source>
        <translation>更正时限规则</translation>
    </message>
    <message>
        <source>No task has its due date from it yet: it may be set right.</source>
        <translation>还没有承办任务按它定期限，可以更正。</translation>
    </message>
    <message>
        <source>Corrected: %1</source>
        <translation>已更正：%1</translation>
    </message>
    <message>
        <source>Replace the time limit from a day on</source>
        <translation>自某日起换用新规则</translation>
    </message>
    <message>
        <source>%1 tasks have their due date from it. It ends on the day before the new first day, so that what explains these dates stays.</source>
        <translation>已有%1项承办任务按它定了期限。它在新规则启用的前一天停用，以前给出的理由不变。</translation>
    </message>
    <message>
        <source>Replaced: %1. Due dates that are fixed stay.</source>
        <translation>已换用新规则：%1，已定的期限不变。</translation>
    </message>
    <message>
        <source>End the time limit</source>
        <translation>停用时限规则</translation>
    </message>
    <message>
        <source>From the day after it nothing is counted by it any more. Due dates that are fixed stay.</source>
        <translation>此后不再按它计算，已定的期限不变。</translation>
    </message>
    <message>
        <source>Ended: %1</source>
        <translation>已停用：%1</translation>
    </message>
    <message>
        <source>Choose the profile in use</source>
        <translation>选用时限方案</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>For what begins from</source>
        <translation>起算日自</translation>
    </message>
    <message>
        <source>What was assigned before keeps to the profile of its time. Choices from that day on and later ones are replaced.</source>
        <translation>以前起算的仍按当时的方案。这一天及以后原来的选择一并替换。</translation>
    </message>
    <message>
        <source>The profile in use was chosen. Due dates that are fixed stay.</source>
        <translation>已选用时限方案，已定的期限不变。</translation>
    </message>
    <message>
        <source>Add a profile</source>
        <translation>增加时限方案</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地方</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>in pinyin, small letters</source>
        <translation>用小写拼音</translation>
    </message>
    <message>
        <source>For plenary pieces. Intersessional pieces count from the assignment, and so does a unit that took a piece over.</source>
        <translation>只用于大会建议；闭会建议从交办日起算，改办来的单位也从它自己的交办日起算。</translation>
    </message>
    <message>
        <source>Counted from the assignment as long as no receipt is on record.</source>
        <translation>没有登记签收的，先从交办日起算。</translation>
    </message>
    <message>
        <source>There is no date until the unit has signed for the piece; recording the receipt fixes it.</source>
        <translation>单位签收以前没有期限，登记签收时定下。</translation>
    </message>
    <message>
        <source>no rules yet</source>
        <translation>暂无规则</translation>
    </message>
    <message>
        <source>Begins with the rules of</source>
        <translation>照抄规则自</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>The profile was added. It is used once it is chosen.</source>
        <translation>已增加时限方案，选用后才生效。</translation>
    </message>
    <message>
        <source>Which due dates would another computation move?</source>
        <translation>看看重新计算会移动哪些期限</translation>
    </message>
    <message>
        <source>Which due dates would move?</source>
        <translation>看看会移动哪些期限</translation>
    </message>
    <message>
        <source>%1-%2</source>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>SavedFilter</name>
    <message>
        <source>Overdue</source>
        <translation>超期未答复</translation>
    </message>
    <message>
        <source>Due within seven days</source>
        <translation>七日内到期</translation>
    </message>
    <message>
        <source>Joint opinion missing</source>
        <translation>会办意见未到</translation>
    </message>
    <message>
        <source>Not signed for</source>
        <translation>未签收</translation>
    </message>
    <message>
        <source>Not assigned</source>
        <translation>未交办</translation>
    </message>
    <message>
        <source>Reply not delivered</source>
        <translation>答复未送达</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未办结</translation>
    </message>
    <message>
        <source>Mine, open</source>
        <translation>我经手的未办结</translation>
    </message>
    <message>
        <source>Dissatisfied, again</source>
        <translation>不满意、重新办理</translation>
    </message>
    <message>
        <source>Planned, not assigned</source>
        <translation>拟办未交办</translation>
    </message>
</context>
<context>
    <name>SheetOutput</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Excel files (*.xlsx);;Word files (*.docx);;CSV files (*.csv)</source>
        <translation>Excel 文件 (*.xlsx);;Word 文件 (*.docx);;CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Exported: %1</source>
        <translation>已导出：%1</translation>
    </message>
</context>
<context>
    <name>TabActions</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>TodayWords</name>
    <message>
        <source>not running yet</source>
        <translation>期限未起算</translation>
    </message>
    <message>
        <source>silent for %1 d</source>
        <translation>%1 天无动静</translation>
    </message>
    <message>
        <source>replied %1 d ago</source>
        <translation>答复已 %1 天</translation>
    </message>
    <message>
        <source>waiting for %1 d</source>
        <translation>已等 %1 天</translation>
    </message>
    <message>
        <source>, due %1</source>
        <translation>，期限%1</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1月%2日</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1: nothing is waiting.</source>
        <translation>%1：没有待办事项。</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>, signers without it: %1</source>
        <translation>，%1位代表未收到</translation>
    </message>
    <message>
        <source>no day promised</source>
        <translation>未定时间</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>ballot %1</source>
        <translation>第%1号测评</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n项</numerusform>
        </translation>
    </message>
    <message>
        <source>, on %1</source>
        <translation>，约定在%1</translation>
    </message>
    <message>
        <source>; %1</source>
        <translation>；%1</translation>
    </message>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>%n个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnitChips</name>
    <message>
        <source>any part of the name or its number</source>
        <translation>名称的任意部分或代码</translation>
    </message>
</context>
<context>
    <name>UnitDialogs</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Order of protocol</source>
        <translation>排序号</translation>
    </message>
    <message>
        <source>at the end</source>
        <translation>排在最后</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>别名</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>启用日期</translation>
    </message>
    <message>
        <source>Add a handling unit</source>
        <translation>增加承办单位</translation>
    </message>
    <message>
        <source>The handling unit was added.</source>
        <translation>已增加承办单位。</translation>
    </message>
    <message>
        <source>Edit the handling unit</source>
        <translation>编辑承办单位</translation>
    </message>
    <message>
        <source>This sets right what was written wrong. A new name from a day on is “Rename…”.</source>
        <translation>这里更正写错的内容，不留曾用名；从某日起改名请用“更名…”。</translation>
    </message>
    <message>
        <source>Corrected: %1</source>
        <translation>已更正：%1</translation>
    </message>
    <message>
        <source>Rename the handling unit</source>
        <translation>承办单位更名</translation>
    </message>
    <message>
        <source>First day of the new name</source>
        <translation>新名称自</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>新名称</translation>
    </message>
    <message>
        <source>Cases assigned before keep the name of their time, and the unit is still found by it.</source>
        <translation>此前交办的建议仍显示当时的名称，用曾用名也能找到这家单位。</translation>
    </message>
    <message>
        <source>Merge into another handling unit</source>
        <translation>并入另一家承办单位</translation>
    </message>
    <message>
        <source>First day as part of the other</source>
        <translation>并入日期（自）</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>并入或分设为</translation>
    </message>
    <message>
        <source>From that day on nothing is assigned to this unit any more. Its cases stay its own; what is sent back goes to the other.</source>
        <translation>自该日起不再向它交办；已交办的仍是它的件次，需要重新办理的交给并入的单位。</translation>
    </message>
    <message>
        <source>Split the handling unit</source>
        <translation>承办单位分设</translation>
    </message>
    <message>
        <source>First day after the split</source>
        <translation>分设日期（自）</translation>
    </message>
    <message>
        <source>only a part went off; this unit goes on</source>
        <translation>只分出一部分，原单位保留</translation>
    </message>
    <message>
        <source>Split: %1</source>
        <translation>已分设：%1</translation>
    </message>
    <message>
        <source>End the handling unit</source>
        <translation>停用承办单位</translation>
    </message>
    <message>
        <source>First day without it</source>
        <translation>停用日期（自）</translation>
    </message>
    <message>
        <source>From that day on nothing is assigned to it; its cases keep it.</source>
        <translation>自该日起不再向它交办；已交办的不变。</translation>
    </message>
    <message>
        <source>Ended: %1</source>
        <translation>已停用：%1</translation>
    </message>
    <message>
        <source>several with ; between</source>
        <translation>多个用“、”或“；”隔开</translation>
    </message>
    <message>
        <source>one a line: person; post; telephone; address</source>
        <translation>一行一人：姓名；职务；电话；地址</translation>
    </message>
    <message>
        <source>one unit a line: name; short name. A unit there is already is named as it is called.</source>
        <translation>一行一家：全称；简称。已有的单位写它的名称。</translation>
    </message>
    <message>
        <source>Renamed: %1 → %2</source>
        <translation>已更名：%1 → %2</translation>
    </message>
    <message>
        <source>Merged: %1 into %2</source>
        <translation>已合并：%1并入%2</translation>
    </message>
</context>
<context>
    <name>VisitBoxes</name>
    <message>
        <source>not yet</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>未记日期</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另%1次</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>代表</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>People</source>
        <translation>参加人员</translation>
    </message>
    <message>
        <source>Deputy&apos;s opinion</source>
        <translation>代表意见</translation>
    </message>
    <message>
        <source>Unit&apos;s answer</source>
        <translation>单位说明</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>signed by the deputy</source>
        <translation>代表已签名</translation>
    </message>
    <message>
        <source>No contact with the deputy is recorded yet.</source>
        <translation>尚无与代表联系的记录。</translation>
    </message>
</context>
<context>
    <name>huying::ui::AccountsTab</name>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Handling unit</source>
        <translation>承办单位</translation>
    </message>
    <message>
        <source>Special committee</source>
        <translation>专门委员会</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Unit or committee</source>
        <translation>单位或委员会</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Any part of a name, role or unit</source>
        <translation>姓名、角色或单位的任何一段</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>增加…</translation>
    </message>
    <message>
        <source>Change the role…</source>
        <translation>更改角色…</translation>
    </message>
    <message>
        <source>Set the password…</source>
        <translation>设定密码…</translation>
    </message>
    <message>
        <source>Disable…</source>
        <translation>停用…</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>恢复使用</translation>
    </message>
    <message>
        <source>Can sign in again: %1</source>
        <translation>可以重新登录：%1</translation>
    </message>
    <message>
        <source>Ask for signing in…</source>
        <translation>要求登录…</translation>
    </message>
    <message>
        <source>No longer ask…</source>
        <translation>不再要求登录…</translation>
    </message>
    <message>
        <source>Disabled: %1</source>
        <translation>停用原因：%1</translation>
    </message>
    <message>
        <source>The register does not ask for signing in yet: everybody may do everything.</source>
        <translation>台账还没有要求登录：谁都可以做任何事。</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>增加账户</translation>
    </message>
    <message>
        <source>the person’s name, as it is to stand in the history</source>
        <translation>这个人的姓名，历史里就写它</translation>
    </message>
    <message>
        <source>The account was added.</source>
        <translation>已增加账户。</translation>
    </message>
    <message>
        <source>Change the role</source>
        <translation>更改角色</translation>
    </message>
    <message>
        <source>The role was changed: %1</source>
        <translation>已更改角色：%1</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation>设定密码</translation>
    </message>
    <message>
        <source>The password was set: %1</source>
        <translation>已设定密码：%1</translation>
    </message>
    <message>
        <source>Disable the account</source>
        <translation>停用账户</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Can no longer sign in: %1</source>
        <translation>已停用，不能再登录：%1</translation>
    </message>
    <message>
        <source>From now on everybody has to sign in, you too. Whoever can read the file with another program still can.</source>
        <translation>从此人人都要登录，您也一样。能用别的程序读这个文件的人，仍然读得到。</translation>
    </message>
    <message>
        <source>From now on everybody who opens the register may do everything again.</source>
        <translation>从此打开这份台账的人，又都可以做任何事。</translation>
    </message>
    <message>
        <source>Ask for signing in</source>
        <translation>要求登录</translation>
    </message>
    <message>
        <source>No longer ask</source>
        <translation>不再要求登录</translation>
    </message>
    <message>
        <source>The register asks for signing in.</source>
        <translation>台账从此要求登录。</translation>
    </message>
    <message>
        <source>The register no longer asks.</source>
        <translation>台账不再要求登录。</translation>
    </message>
    <message>
        <source>Lock when nobody is there…</source>
        <translation>没有人在时锁定…</translation>
    </message>
    <message>
        <source>Lock when nobody is there</source>
        <translation>没有人在时锁定</translation>
    </message>
    <message>
        <source>As everybody chooses</source>
        <translation>各人自己选</translation>
    </message>
    <message>
        <source>After %1 minutes at the latest</source>
        <translation>最迟 %1 分钟后</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Everybody can choose a shorter time in the menu, but not a longer one. It holds where the register asks for signing in.</source>
        <translation>各人可以在菜单里选更短的时间，不能更长。台账要求登录时才起作用。</translation>
    </message>
    <message>
        <source>The time until the register locks was set.</source>
        <translation>已设定闲置多久锁定。</translation>
    </message>
    <message>
        <source>There are no accounts yet: everybody who opens the register may do everything.

Accounts are for several people at one register: each signs in with a password, does what the role allows, and stands in the history by name.

The first one to add is an administrator (Ins). Then add the others; “Ask for signing in…” puts it all in force.</source>
        <translation>还没有账户：打开台账的人什么都可以办。

几个人共用一份台账时建立账户：各人用自己的密码登录，按角色办各自的事，历史里写明是谁记的。

第一个增加的是管理员（Ins），再增加其他人，然后用“要求登录…”一次启用。</translation>
    </message>
    <message>
        <source>The accounts are there, and the register does not ask for signing in yet: everybody who opens it may still do everything. Once all are added, press “Ask for signing in…”.</source>
        <translation>账户已有，但台账还没有要求登录：谁打开都可以办理一切。全部增加好以后，请按“要求登录…”。</translation>
    </message>
    <message>
        <source> or </source>
        <translation>或</translation>
    </message>
    <message>
        <source>%1: an account of this role is missing: %2</source>
        <translation>%1：缺%2的账户</translation>
    </message>
    <message>
        <source>Nobody who can sign in could do this:</source>
        <translation>能登录的账户里没有人可以办理：</translation>
    </message>
    <message>
        <source>The account was added. Once all are there: “Ask for signing in…”.</source>
        <translation>账户已增加。全部增加好以后，请按“要求登录…”。</translation>
    </message>
    <message>
        <source>This person can export packages and take them back, and so knows the password of the office’s key. Have it told to whoever goes on with it first: whoever does not know it needs the recovery copy. Somebody who is not to know it any more still does: make a new key then (Shift+F9).</source>
        <translation>此人能导出和收回交换包，也就知道机关密钥的密码。请先让他把密码告诉接手的人：不知道密码的，只能用恢复页找回。今后不该再知道的，停用以后他仍然知道，请按 Shift+F9 换新密钥。</translation>
    </message>
</context>
<context>
    <name>huying::ui::ActivitiesTab</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Deputies</source>
        <translation>代表（人）</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>建议（件）</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Any part of a name, place, organizer or deputy</source>
        <translation>名称、地点、组织单位或代表的任何一部分</translation>
    </message>
    <message>
        <source>No activities of deputies on record.
Training, research, inspections, group work, talks with voters: record them here (Ins), and say of each piece from which of them it grew. The report counts these pieces.</source>
        <translation>还没有登记代表活动。
代表培训、专题调研、集中视察、小组活动、座谈走访、接待选民，在这里登记（Ins）；登记建议时写上由哪次活动形成，报告按活动统计。</translation>
    </message>
    <message>
        <source>Record…</source>
        <translation>登记…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Recorded by mistake: it goes, as long as no piece names it.</source>
        <translation>误记的删去；已有建议写明由它形成的不能删。</translation>
    </message>
    <message>
        <source>Pieces…</source>
        <translation>建议…</translation>
    </message>
    <message>
        <source>The pieces that grew from it.</source>
        <translation>由它形成的建议。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>No piece names it.</source>
        <translation>还没有建议写明由它形成。</translation>
    </message>
    <message>
        <source>Pieces that grew from it: %1</source>
        <translation>由它形成的建议：%1</translation>
    </message>
    <message>
        <source>Record an activity of deputies</source>
        <translation>登记代表活动</translation>
    </message>
    <message>
        <source>Edit the activity</source>
        <translation>更正代表活动</translation>
    </message>
    <message>
        <source>one line, once in the session</source>
        <translation>一行，同一次会议里不重复</translation>
    </message>
    <message>
        <source>The activity was recorded.</source>
        <translation>代表活动已登记。</translation>
    </message>
    <message>
        <source>The activity was corrected: %1</source>
        <translation>代表活动已更正：%1</translation>
    </message>
    <message>
        <source>Removed: %1 activities</source>
        <translation>已删除代表活动%1次</translation>
    </message>
    <message>
        <source>No piece names “%1” yet. Say it when a piece is registered, or correct the piece.</source>
        <translation>还没有建议写明由“%1”形成。登记建议时写上，或者更正建议。</translation>
    </message>
</context>
<context>
    <name>huying::ui::ActivityDialog</name>
    <message>
        <source>Correct an activity</source>
        <translation>更正督办活动</translation>
    </message>
    <message>
        <source>Supervision activity</source>
        <translation>督办活动</translation>
    </message>
    <message>
        <source>Led by</source>
        <translation>带队</translation>
    </message>
    <message>
        <source>Activity corrected: %1, %2</source>
        <translation>已更正活动：%1，%2</translation>
    </message>
    <message>
        <source>Activity recorded: %1, %2</source>
        <translation>已记录活动：%1，%2</translation>
    </message>
</context>
<context>
    <name>huying::ui::ActivityPiecesDialog</name>
    <message>
        <source>Pieces from an activity</source>
        <translation>由代表活动形成的建议</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 secret or of a proposer who is not to be named: not listed here.</source>
        <translation>涉密或要求不公开姓名的%1，这里不列。</translation>
    </message>
</context>
<context>
    <name>huying::ui::AgendaList</name>
    <message>
        <source>Deadlines</source>
        <translation>办理日程</translation>
    </message>
    <message>
        <source>Piece</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>承办单位</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>huying::ui::AnnexModel</name>
    <message>
        <source>Handling unit</source>
        <translation>承办单位</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>of these completed</source>
        <translation>其中办结</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>件次</translation>
    </message>
    <message>
        <source>answering</source>
        <translation>主办分办</translation>
    </message>
    <message>
        <source>joint</source>
        <translation>会办</translation>
    </message>
    <message>
        <source>replied</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>with all three visits</source>
        <translation>三访齐全</translation>
    </message>
</context>
<context>
    <name>huying::ui::AnnexPane</name>
    <message>
        <source>List</source>
        <translation>附表</translation>
    </message>
    <message>
        <source>Enter opens the pieces of a row, Ctrl+C copies the list as a table.</source>
        <translation>Enter 打开一行的建议，Ctrl+C 把附表复制成表格。</translation>
    </message>
    <message>
        <source>Pieces repeat between rows: %1 with repeats, %2 each once.</source>
        <translation>各行件数有重复：含重复%1，不重复%2。</translation>
    </message>
    <message>
        <source>%1 (%2 = %3)</source>
        <translation>%1（%2＝%3）</translation>
    </message>
    <message>
        <source>%1 (%2 ≠ %3)</source>
        <translation>%1（%2≠%3，不相等）</translation>
    </message>
</context>
<context>
    <name>huying::ui::AnswerAgainDialog</name>
    <message>
        <source>Answer the deputy again</source>
        <translation>再次答复代表</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Handling unit</source>
        <translation>承办单位</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>再次答复日期</translation>
    </message>
    <message>
        <source>Class from now on</source>
        <translation>现结果类别</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签发人</translation>
    </message>
    <message>
        <source>Text of the answer</source>
        <translation>答复内容</translation>
    </message>
    <message>
        <source>Delivered by</source>
        <translation>送达方式</translation>
    </message>
    <message>
        <source>The class of the first reply stays readable; reports of earlier days keep it.</source>
        <translation>首次答复的类别仍可查到，以前的报告不变。</translation>
    </message>
    <message>
        <source>Answered again: %1, %2</source>
        <translation>已再次答复：%1，%2</translation>
    </message>
    <message>
        <source>Round %1, %2</source>
        <translation>第%1轮%2</translation>
    </message>
    <message>
        <source>%1: answered with this</source>
        <translation>%1（这次答复）</translation>
    </message>
</context>
<context>
    <name>huying::ui::ArchiveDialog</name>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Archived on</source>
        <translation>归档日期</translation>
    </message>
    <message>
        <source>Archive number</source>
        <translation>档号</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>盒号</translation>
    </message>
    <message>
        <source>Archived by</source>
        <translation>归档人</translation>
    </message>
    <message>
        <source>whoever records it</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>It stays in lists and figures and waits for nobody. Nothing else can be recorded until it is taken out.</source>
        <translation>归档后照常列出、统计，不再列入待办；取出以前不能再记录别的。</translation>
    </message>
    <message>
        <source>Archived: %1</source>
        <translation>已归档：%1</translation>
    </message>
</context>
<context>
    <name>huying::ui::ArrangeColumnsDialog</name>
    <message>
        <source>Arrange the columns</source>
        <translation>排列栏目</translation>
    </message>
    <message>
        <source>The space key shows or hides a column; Alt+Up and Alt+Down move it to the left or right.</source>
        <translation>空格显示或不显示一栏，Alt+↑、Alt+↓ 把它向左、向右移。</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>宽度(&amp;W)</translation>
    </message>
    <message>
        <source> characters</source>
        <translation> 个字</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>排列</translation>
    </message>
    <message>
        <source>The title takes the room that the others leave.</source>
        <translation>标题占其余各栏剩下的宽度。</translation>
    </message>
</context>
<context>
    <name>huying::ui::AssessmentTab</name>
    <message>
        <source>Choose a unit to see how its score came about.</source>
        <translation>选一家单位，看得分是怎样来的。</translation>
    </message>
    <message>
        <source>Judged: %1. Tasks: %2. By indicators %3, on top %4, by hand %5.</source>
        <translation>已评 %1，%2 件次；按指标 %3 分，公式加减 %4 分，登记加减 %5 分。</translation>
    </message>
    <message>
        <source>Source of the sheet: %1</source>
        <translation>考核表来源：%1</translation>
    </message>
    <message>
        <source>%1 by hand, %2: %3. Evidence: %4</source>
        <translation>%1 分（%2）：%3。佐证：%4</translation>
    </message>
    <message>
        <source>Void: %1</source>
        <translation>已作废：%1</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>New sheet…</source>
        <translation>新建考核表…</translation>
    </message>
    <message>
        <source>Edit sheet…</source>
        <translation>修改考核表…</translation>
    </message>
    <message>
        <source>Points by hand…</source>
        <translation>加减分…</translation>
    </message>
    <message>
        <source>Freeze…</source>
        <translation>定格…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Scoreboard</source>
        <translation>得分表</translation>
    </message>
    <message>
        <source>The session has no assessment sheet yet. “New sheet…” makes one, from an example or of your own: what is measured, by which formula, and how much it weighs.</source>
        <translation>本届次还没有考核表。“新建考核表…”可以从示例开始，也可以自拟：考核什么、用什么公式、占多少分。</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>考核表</translation>
    </message>
    <message>
        <source>Work as</source>
        <translation>承办方式</translation>
    </message>
    <message>
        <source>Facts up to</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>How it came about</source>
        <translation>得分明细</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Click a figure to see its pieces.</source>
        <translation>点一个数字，这里列出明细。</translation>
    </message>
    <message>
        <source>Enter opens the piece in the register.</source>
        <translation>按回车在建议页打开这一件。</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>There is no sheet yet.</source>
        <translation>还没有考核表。</translation>
    </message>
    <message>
        <source>“%1” is no date.</source>
        <translation>“%1”不是日期。</translation>
    </message>
    <message>
        <source>Nobody can count up to a day that is still to come.</source>
        <translation>截至日期还没有到，不能统计。</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>件次</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等次</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>加减分</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Excel files (*.xlsx);;CSV files (*.csv)</source>
        <translation>Excel 文件 (*.xlsx);;CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Exported: %1</source>
        <translation>已导出：%1</translation>
    </message>
    <message>
        <source>%1 units ranked, %2 with too few tasks</source>
        <translation>排名%1家，件数不足%2家</translation>
    </message>
    <message>
        <source>Counted as</source>
        <translation>计为</translation>
    </message>
</context>
<context>
    <name>huying::ui::AssignDialog</name>
    <message>
        <source>Assign</source>
        <translation>交办</translation>
    </message>
    <message>
        <source>%1, assigned to the same units in one step</source>
        <translation>%1，一次交办给相同的承办单位</translation>
    </message>
    <message>
        <source>Handling units</source>
        <translation>承办单位</translation>
    </message>
    <message>
        <source>Add a unit</source>
        <translation>增加单位</translation>
    </message>
    <message>
        <source>Assigning body</source>
        <translation>交办机关</translation>
    </message>
    <message>
        <source>Passed on by</source>
        <translation>转交机关</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>The due dates follow from the rules in force on that day. Enter a date for a unit only where the issued notice prints another one.</source>
        <translation>期限按交办当日有效的规则自动计算。只有通知上印的期限与计算不同时，才在该单位后填写日期。</translation>
    </message>
    <message>
        <source>part of the name or its number</source>
        <translation>名称的一部分或代码</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>承办单位</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>承办方式</translation>
    </message>
    <message>
        <source>its part</source>
        <translation>分办事项</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>分办事项</translation>
    </message>
    <message>
        <source>date on the notice</source>
        <translation>通知所载期限</translation>
    </message>
    <message>
        <source>Date on the notice</source>
        <translation>通知所载期限</translation>
    </message>
    <message>
        <source>Take this unit out</source>
        <translation>去掉这个单位</translation>
    </message>
    <message>
        <source>At least one handling unit is needed.</source>
        <translation>至少要有一个承办单位。</translation>
    </message>
    <message>
        <source>“%1” is no date. Examples: 3.3, 0303, 2023-03-03, today, +3.</source>
        <translation>“%1”不是日期。可以这样输入：3.3、0303、2023-03-03、今天、+3。</translation>
    </message>
    <message>
        <source>No handling unit is called “%1”.</source>
        <translation>没有名为“%1”的承办单位。</translation>
    </message>
    <message>
        <source>Assigned: %1, %2 units</source>
        <translation>已交办%1，%2家单位</translation>
    </message>
    <message>
        <source>Plan units</source>
        <translation>拟办</translation>
    </message>
    <message>
        <source>What is recorded</source>
        <translation>登记内容</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Passed on on</source>
        <translation>转交日期</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>由谁</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Whom one spoke with</source>
        <translation>单位联系人</translation>
    </message>
    <message>
        <source>%1: %2, %3 units</source>
        <translation>已登记%1：%2，%3 家单位</translation>
    </message>
    <message>
        <source>where nothing is written: by the system of each unit</source>
        <translation>没有写的，按各单位所属系统的交办途径</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Only where the issued notice prints another date than the rules give.</source>
        <translation>只有通知上印的期限与按规则计算的不同时才填。</translation>
    </message>
</context>
<context>
    <name>huying::ui::BackupDialog</name>
    <message>
        <source>and when the program ends</source>
        <translation>退出程序时也备份</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Backups of %1</source>
        <translation>%1的备份</translation>
    </message>
    <message>
        <source>Backup of</source>
        <translation>备份时间</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Last recorded by</source>
        <translation>最后经办人</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>其他文件…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Beside the register</source>
        <translation>放在台账旁边</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>every quarter of an hour</source>
        <translation>每一刻钟</translation>
    </message>
    <message>
        <source>every hour</source>
        <translation>每小时</translation>
    </message>
    <message>
        <source>every four hours</source>
        <translation>每四小时</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>not</source>
        <translation>不备份</translation>
    </message>
    <message>
        <source>While working</source>
        <translation>工作期间</translation>
    </message>
    <message>
        <source>Only when something has changed, and before every import. Kept are the last 10, one of each of the last 7 days, 12 weeks and 24 months.</source>
        <translation>有改动才备份，每次导入前也备份。保留最近10份，以及最近7天、12周、24个月中每天、每周、每月的最后一份。</translation>
    </message>
    <message>
        <source>Folder of the backups</source>
        <translation>备份文件夹</translation>
    </message>
    <message>
        <source>Restore from a file</source>
        <translation>从文件恢复</translation>
    </message>
    <message>
        <source>Registers (*.huying)</source>
        <translation>台账 (*.huying)</translation>
    </message>
    <message>
        <source>every %1 minutes</source>
        <translation>每%1分钟</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>There is no backup in this folder yet.</source>
        <translation>这个文件夹里还没有备份。</translation>
    </message>
    <message>
        <source>Backed up, opened and checked.</source>
        <translation>已备份，并打开核对。</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>in the backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>相差</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Tasks of units</source>
        <translation>承办任务</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Last entry</source>
        <translation>最后一条记录</translation>
    </message>
    <message>
        <source>recorded at</source>
        <translation>记录时间</translation>
    </message>
    <message>
        <source>by</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>What is there now is kept as a file beside the register, and the history tells who restored what.</source>
        <translation>现有台账会作为文件保留在旁边，历史里记下谁恢复了什么。</translation>
    </message>
    <message>
        <source>Restored: %1, entry %2.</source>
        <translation>已恢复：%1，记入历史第%2条。</translation>
    </message>
    <message>
        <source>What was there before: %1</source>
        <translation>原来的台账：%1</translation>
    </message>
    <message>
        <source>%1 places do not agree with its history.</source>
        <translation>有%1处与历史不一致。</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>立即备份(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>恢复(&amp;R)…</translation>
    </message>
    <message>
        <source>%1, %2 pieces, last recorded %3 by %4</source>
        <translation>%1，%2件，%3由%4最后记录</translation>
    </message>
    <message>
        <source>Put the backup in the place of %1, which cannot be read?

Backup: %2</source>
        <translation>用备份恢复%1吗？它现在读不出来。

备份：%2</translation>
    </message>
    <message>
        <source>Replace %1 by the backup?

Now: %2 pieces, last recorded %3 by %4
Backup: %5
Entries left out: %6</source>
        <translation>用备份替换%1吗？

现在：%2件，%3由%4最后记录
备份：%5
不在备份里的记录：%6条</translation>
    </message>
    <message>
        <source>The history tells who restored what.</source>
        <translation>历史里写明谁恢复了什么。</translation>
    </message>
    <message>
        <source>Make %1 from the backup?

Backup: %2</source>
        <translation>用这份备份建立 %1 吗？

备份：%2</translation>
    </message>
    <message>
        <source>&amp;Check the register</source>
        <translation>核对台账(&amp;C)</translation>
    </message>
    <message>
        <source>This register is not open.</source>
        <translation>这份台账没有打开。</translation>
    </message>
    <message>
        <source>Checking the register…</source>
        <translation>正在核对台账…</translation>
    </message>
    <message>
        <source>Differences: %1. Make no changes; keep this file and ask for help.</source>
        <translation>有%1处不一致。请先不要改动，留好这个文件，请人处理。</translation>
    </message>
</context>
<context>
    <name>huying::ui::BallotDialog</name>
    <message>
        <source>Ballot of the standing committee</source>
        <translation>满意度测评</translation>
    </message>
    <message>
        <source>Second ballot</source>
        <translation>再次测评</translation>
    </message>
    <message>
        <source>Correct a ballot</source>
        <translation>更正满意度测评</translation>
    </message>
    <message>
        <source>for example the 9th session of the standing committee</source>
        <translation>例如市十八届人大常委会第九次会议</translation>
    </message>
    <message>
        <source>Held on</source>
        <translation>测评日期</translation>
    </message>
    <message>
        <source>number of the piece</source>
        <translation>建议编号</translation>
    </message>
    <message>
        <source>judge it by the present rule of the term</source>
        <translation>按这一届现在的规则判定</translation>
    </message>
    <message>
        <source>as many as present</source>
        <translation>不填等于到会</translation>
    </message>
    <message>
        <source>Ballot corrected: %1</source>
        <translation>测评已更正：%1</translation>
    </message>
    <message>
        <source>Ballot recorded: %1</source>
        <translation>测评已登记：%1</translation>
    </message>
    <message>
        <source>Second report due on</source>
        <translation>再次报告期限</translation>
    </message>
</context>
<context>
    <name>huying::ui::BallotRuleDialog</name>
    <message>
        <source>When a ballot passes</source>
        <translation>测评怎样算通过</translation>
    </message>
    <message>
        <source>Ballots of term %1 that are recorded from now on</source>
        <translation>第%1届从此登记的测评</translation>
    </message>
    <message>
        <source>Ballots that are on record keep the rule they were judged by.</source>
        <translation>已登记的测评仍按登记时的规则。</translation>
    </message>
    <message>
        <source>Set when a ballot passes</source>
        <translation>测评通过规则已设定</translation>
    </message>
    <message>
        <source>the share itself is enough</source>
        <translation>含本数（“以上”）</translation>
    </message>
</context>
<context>
    <name>huying::ui::BallotsView</name>
    <message>
        <source>No ballot yet. “Record a ballot” takes the numbers of the standing committee&apos;s vote.</source>
        <translation>还没有满意度测评。“登记测评”记录常委会测评的票数。</translation>
    </message>
    <message>
        <source>Record a ballot…</source>
        <translation>登记测评…</translation>
    </message>
    <message>
        <source>When a ballot passes…</source>
        <translation>通过规则…</translation>
    </message>
    <message>
        <source>Print ballots…</source>
        <translation>打印测评结果…</translation>
    </message>
    <message>
        <source>Export ballots…</source>
        <translation>导出测评结果…</translation>
    </message>
    <message>
        <source>Ballots</source>
        <translation>满意度测评</translation>
    </message>
    <message>
        <source>Review opinion…</source>
        <translation>评议意见…</translation>
    </message>
    <message>
        <source>Rectified…</source>
        <translation>整改…</translation>
    </message>
    <message>
        <source>Correct the opinion…</source>
        <translation>更正评议意见…</translation>
    </message>
    <message>
        <source>Second report…</source>
        <translation>再次报告…</translation>
    </message>
    <message>
        <source>Second ballot…</source>
        <translation>再次测评…</translation>
    </message>
    <message>
        <source>Correct the ballot…</source>
        <translation>更正测评…</translation>
    </message>
    <message>
        <source>Void…</source>
        <translation>作废…</translation>
    </message>
    <message>
        <source>Review opinions</source>
        <translation>评议意见</translation>
    </message>
    <message>
        <source>Ballots: %1</source>
        <translation>测评%1次</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>%1 (second ballot)</source>
        <translation>%1（再次测评）</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Members %1, present %2, handed out %3, collected %4 (valid %5, invalid %6)</source>
        <translation>组成人员%1人，到会%2人，发票%3张，收回%4张（有效%5、无效%6）</translation>
    </message>
    <message>
        <source>Second report due on %1</source>
        <translation>再次报告期限%1</translation>
    </message>
    <message>
        <source>Reported again on %1: %2</source>
        <translation>%1再次报告：%2</translation>
    </message>
    <message>
        <source>First ballot, %1: %2</source>
        <translation>上次测评（%1）：%2</translation>
    </message>
    <message>
        <source>Second ballot, %1: %2</source>
        <translation>再次测评（%1）：%2</translation>
    </message>
    <message>
        <source>There is no review opinion yet.</source>
        <translation>还没有评议意见。</translation>
    </message>
    <message>
        <source>The opinion is void.</source>
        <translation>这条评议意见已作废。</translation>
    </message>
    <message>
        <source>The ballot passed.</source>
        <translation>测评已通过。</translation>
    </message>
    <message>
        <source>It was reported again.</source>
        <translation>已再次报告。</translation>
    </message>
    <message>
        <source>There is a second ballot.</source>
        <translation>已有再次测评。</translation>
    </message>
    <message>
        <source>Second ballot</source>
        <translation>再次测评</translation>
    </message>
    <message>
        <source>Second report</source>
        <translation>再次报告</translation>
    </message>
</context>
<context>
    <name>huying::ui::BaseFiguresTab</name>
    <message>
        <source>Session</source>
        <translation>届次</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总件数</translation>
    </message>
    <message>
        <source>Plenary</source>
        <translation>大会</translation>
    </message>
    <message>
        <source>Intersessional</source>
        <translation>闭会</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>增加…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>已删除：%1</translation>
    </message>
    <message>
        <source>The report measures the growth of each session against this figure.</source>
        <translation>报告用它比较各次会议的增减。</translation>
    </message>
    <message>
        <source>Add a base figure</source>
        <translation>增加往届基数</translation>
    </message>
    <message>
        <source>Edit the base figure</source>
        <translation>编辑往届基数</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>届</translation>
    </message>
    <message>
        <source>Session number</source>
        <translation>次</translation>
    </message>
    <message>
        <source>The base figure was recorded.</source>
        <translation>已录入往届基数。</translation>
    </message>
</context>
<context>
    <name>huying::ui::BatchDialog</name>
    <message>
        <source>Change several</source>
        <translation>批量更改</translation>
    </message>
    <message>
        <source>Leave out those that cannot be done</source>
        <translation>略过不能办理的</translation>
    </message>
    <message>
        <source>%1, changed in one step</source>
        <translation>%1，一次更改</translation>
    </message>
    <message>
        <source>What</source>
        <translation>更改什么</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Formation source</source>
        <translation>形成来源</translation>
    </message>
    <message>
        <source>New date</source>
        <translation>新日期</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Handling units</source>
        <translation>承办单位</translation>
    </message>
    <message>
        <source>one: sole; several: the first leads, the others are joint</source>
        <translation>一家为单办；几家时第一家主办，其余会办</translation>
    </message>
    <message>
        <source>Only this unit</source>
        <translation>只限这家单位</translation>
    </message>
    <message>
        <source>empty: every unit of the piece</source>
        <translation>不写为该件的全部单位</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>by rule</source>
        <translation>按规则</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>What changes, piece by piece</source>
        <translation>逐件的变化</translation>
    </message>
    <message>
        <source>Piece</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>What changes, or why not</source>
        <translation>改什么；不能改的写明原因</translation>
    </message>
    <message>
        <source>no change in the list</source>
        <translation>清单中各栏不变</translation>
    </message>
    <message>
        <source>Say what is to be changed: then it is shown here piece by piece.</source>
        <translation>先写明要改成什么，这里随即逐件列出变化。</translation>
    </message>
    <message>
        <source>%1 can be changed</source>
        <translation>%1可以更改</translation>
    </message>
    <message>
        <source>%1 can be changed, %2 cannot</source>
        <translation>%1可以更改，%2不能</translation>
    </message>
    <message>
        <source>Tick that what cannot be done is left out, or change the value.</source>
        <translation>请勾选略过不能办理的，或改正所填的值。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>已更改%1：%2</translation>
    </message>
    <message>
        <source>New due date</source>
        <translation>新的期限</translation>
    </message>
    <message>
        <source>%1 is needed.</source>
        <translation>请填写%1。</translation>
    </message>
    <message>
        <source>None of the pieces can be changed like that: the reasons stand below.</source>
        <translation>没有一件可以这样更改：原因见下。</translation>
    </message>
    <message>
        <source>Carried out as soon as it is clear what changes…</source>
        <translation>算出哪些会变之后立即执行……</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>由谁</translation>
    </message>
    <message>
        <source>Passed on by</source>
        <translation>转交机关</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>盒号</translation>
    </message>
    <message>
        <source>Suggestion and reply</source>
        <translation>建议和答复</translation>
    </message>
    <message>
        <source>Published is</source>
        <translation>公开什么</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>公开程度</translation>
    </message>
    <message>
        <source>Published in</source>
        <translation>在何处公开</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>不公开的理由</translation>
    </message>
    <message>
        <source>where nothing is written: by the system of each unit</source>
        <translation>没有写的，按各单位所属系统的交办途径</translation>
    </message>
    <message>
        <source>with a unit whose system has no route: %1</source>
        <translation>有单位没有设定交办途径：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is so of whom</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Recorded that nothing is promised: %1</source>
        <translation>已写明没有承诺：%1</translation>
    </message>
    <message>
        <source>Record for several</source>
        <translation>批量办理</translation>
    </message>
    <message>
        <source>%1 of %2, recorded in one step</source>
        <translation>%2的%1，一步登记</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>签收人</translation>
    </message>
    <message>
        <source>Extend until</source>
        <translation>申请延期至</translation>
    </message>
    <message>
        <source>Progress, plan or reason</source>
        <translation>进展、计划或原因</translation>
    </message>
    <message>
        <source>this is the handling plan</source>
        <translation>这是办理计划</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>工作措施</translation>
    </message>
    <message>
        <source>one a line: what; by when; who is in charge</source>
        <translation>一行一项：内容；完成时间；责任人</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>送达方式</translation>
    </message>
    <message>
        <source>with the feedback form</source>
        <translation>附征询意见表</translation>
    </message>
    <message>
        <source>Leader in charge</source>
        <translation>分管领导</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>承办人</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>empty: stays as it is</source>
        <translation>不填：照旧</translation>
    </message>
    <message>
        <source>the days of the deliveries are not known</source>
        <translation>送达的日期不详</translation>
    </message>
    <message>
        <source>Recorded as delivered: %1</source>
        <translation>已登记送达：%1</translation>
    </message>
    <message>
        <source>From the activity</source>
        <translation>由哪次活动形成</translation>
    </message>
    <message>
        <source>Recorded, %1: %2</source>
        <translation>已登记%1：%2</translation>
    </message>
</context>
<context>
    <name>huying::ui::CalendarTab</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>增加…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>A year from a file…</source>
        <translation>从文件导入…</translation>
    </message>
    <message>
        <source>Recompute due dates…</source>
        <translation>重新计算期限…</translation>
    </message>
    <message>
        <source>%1 (missing)</source>
        <translation>%1（未录入）</translation>
    </message>
    <message>
        <source>No holidays are entered for %1. Until they are, Monday to Friday count there and due dates are provisional. The State Council announces a year late in the one before.</source>
        <translation>%1年的放假安排尚未录入，暂按星期一至星期五计算，期限为暂定。国务院一般在上一年年底公布。</translation>
    </message>
    <message>
        <source>%1: %2 days off, %3 make-up workdays</source>
        <translation>%1年：放假%2天，调休上班%3天</translation>
    </message>
    <message>
        <source>Add holidays or make-up workdays</source>
        <translation>增加放假或调休上班日</translation>
    </message>
    <message>
        <source>Change a day of the calendar</source>
        <translation>更改日历中的一天</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>the same day</source>
        <translation>同一天</translation>
    </message>
    <message>
        <source>the notice that announces it</source>
        <translation>公布安排的通知</translation>
    </message>
    <message>
        <source>The last day must lie on or after the first, at most a month later.</source>
        <translation>最后一天不能早于第一天，最多相隔一个月。</translation>
    </message>
    <message>
        <source>The calendar was changed. Due dates that are fixed stay.</source>
        <translation>日历已更改，已定的期限不变。</translation>
    </message>
    <message>
        <source>Removed: %1. Due dates that are fixed stay.</source>
        <translation>已删除：%1，已定的期限不变。</translation>
    </message>
    <message>
        <source>%1 (incomplete)</source>
        <translation>%1（不完整）</translation>
    </message>
    <message>
        <source>The holidays of %1 are incomplete: %2 missing. Until they are entered, Monday to Friday count on the days that are not, and due dates are provisional.</source>
        <translation>%1年的放假安排不完整：缺%2。补录以前，没有录入的日子暂按星期一至星期五计算，期限为暂定。</translation>
    </message>
</context>
<context>
    <name>huying::ui::CancelAssignmentDialog</name>
    <message>
        <source>Cancel an assignment</source>
        <translation>取消交办</translation>
    </message>
    <message>
        <source>Cancelled on</source>
        <translation>取消日期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The other units keep their tasks. A unit that has replied cannot be cancelled.</source>
        <translation>其他单位的任务不变。已经答复的单位不能取消。</translation>
    </message>
    <message>
        <source>Assignment cancelled: %1, %2</source>
        <translation>已取消交办：%1，%2</translation>
    </message>
</context>
<context>
    <name>huying::ui::CandidatesView</name>
    <message>
        <source>%1 (for the government)</source>
        <translation>%1（推荐由政府领导领办）</translation>
    </message>
    <message>
        <source>Show decided ones too</source>
        <translation>也显示已决定的</translation>
    </message>
    <message>
        <source>Propose…</source>
        <translation>推荐…</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>记录决定…</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Proposed before the chair conference decides. None of them is a priority piece, and none is counted.</source>
        <translation>主任会议决定以前的推荐。它们不是重点督办件，不计入任何数字。</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Proposed, to be decided: %1</source>
        <translation>推荐待决定：%1</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>推荐者</translation>
    </message>
    <message>
        <source>Signers</source>
        <translation>代表人数</translation>
    </message>
    <message>
        <source>Similar</source>
        <translation>题名相近</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Choose proposals in the list.</source>
        <translation>请在列表中选择推荐。</translation>
    </message>
    <message>
        <source>Some of the chosen ones are decided already.</source>
        <translation>选中的有些已经决定。</translation>
    </message>
    <message>
        <source>Those for the government&apos;s list are decided by themselves.</source>
        <translation>推荐由政府领导领办的请另行决定。</translation>
    </message>
    <message>
        <source>Choose one proposal.</source>
        <translation>请选择一项推荐。</translation>
    </message>
    <message>
        <source>Similar titles:</source>
        <translation>题名相近：</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>huying::ui::CaseBrowser</name>
    <message>
        <source>Assign… (Ctrl+J)</source>
        <translation>交办…（Ctrl+J）</translation>
    </message>
    <message>
        <source>Columns ∨</source>
        <translation>栏目 ∨</translation>
    </message>
    <message>
        <source>The same units for all of them, in one step that can be undone as one.</source>
        <translation>一次交办给相同的承办单位，可以一次撤销。</translation>
    </message>
    <message>
        <source>Ctrl+C copies the rows as a table.</source>
        <translation>按 Ctrl+C 复制为表格，可粘贴到 Excel。</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>共%1</translation>
    </message>
    <message>
        <source>Search: %1</source>
        <translation>搜索：%1</translation>
    </message>
    <message>
        <source>Clear all (Ctrl+Backspace)</source>
        <translation>全部清除（Ctrl+Backspace）</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>选中%1</translation>
    </message>
    <message>
        <source>%1 selected, %2</source>
        <translation>选中%1，%2</translation>
    </message>
    <message>
        <source>Order ∨</source>
        <translation>排序 ∨</translation>
    </message>
    <message>
        <source>Today: %1</source>
        <translation>今日：%1</translation>
    </message>
    <message>
        <source>Keep as a filter…</source>
        <translation>存为筛选…</translation>
    </message>
    <message>
        <source>%1 ticked</source>
        <translation>已勾选%1</translation>
    </message>
    <message>
        <source>✓ %1, %2 of them not in this list</source>
        <translation>✓ %1，其中%2不在此清单中</translation>
    </message>
    <message>
        <source>No suggestion has all of these words. Deputies and units are also found by pinyin initials; with a filter on, Ctrl+Backspace clears it.</source>
        <translation>没有同时含有这些字词的建议。代表和单位也可用拼音首字母查找；有筛选时按 Ctrl+Backspace 清除。</translation>
    </message>
    <message>
        <source>%1+ found, the newest are listed</source>
        <translation>找到%1+件，列出最新的</translation>
    </message>
    <message>
        <source>Merge… (Ctrl+Shift+J)</source>
        <translation>并案…（Ctrl+Shift+J）</translation>
    </message>
    <message>
        <source>Change… (Ctrl+Shift+E)</source>
        <translation>更改…（Ctrl+Shift+E）</translation>
    </message>
    <message>
        <source>%1 has no suggestions yet. Those of other sessions are there: choose the session at the top.</source>
        <translation>%1还没有建议。其他会议的建议都在：请在上面选会议。</translation>
    </message>
    <message>
        <source>Record… (Ctrl+Shift+E)</source>
        <translation>批量办理…（Ctrl+Shift+E）</translation>
    </message>
    <message>
        <source>The same for all of them, in one step that can be undone as one.</source>
        <translation>对选中的各件一起办理，一步完成，可以一次撤销。</translation>
    </message>
    <message>
        <source>Look back…</source>
        <translation>回头看…</translation>
    </message>
    <message>
        <source>Propose for supervision…</source>
        <translation>推荐重点督办…</translation>
    </message>
    <message>
        <source>Of progress, contacts, opinions and replies only what this unit wrote itself is searched.</source>
        <translation>办理进展、联系记录、会办意见和答复里，只查本单位自己写的。</translation>
    </message>
    <message>
        <source>No number, title or lead proposer in this list has “%1”. Initials and all other words: Ctrl+F.</source>
        <translation>这个清单的编号、标题和领衔代表都没有“%1”。拼音首字母和其他文字请用 Ctrl+F 搜索。</translation>
    </message>
</context>
<context>
    <name>huying::ui::CaseDialog</name>
    <message>
        <source>Handling unit</source>
        <translation>承办单位</translation>
    </message>
    <message>
        <source>Leader in charge</source>
        <translation>分管领导</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>承办人</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>联系电话</translation>
    </message>
</context>
<context>
    <name>huying::ui::CaseListView</name>
    <message>
        <source>Arrange columns…</source>
        <translation>排列栏目…</translation>
    </message>
    <message>
        <source>List of suggestions</source>
        <translation>建议列表</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>恢复默认列</translation>
    </message>
    <message>
        <source>Then by</source>
        <translation>再按</translation>
    </message>
    <message>
        <source>By number only</source>
        <translation>只按编号</translation>
    </message>
</context>
<context>
    <name>huying::ui::CasePane</name>
    <message>
        <source>Choose a suggestion in the list: what it is and what comes next will stand here.</source>
        <translation>在列表中选一件建议，这里显示它的内容和下一步。</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>返回列表（Esc）</translation>
    </message>
    <message>
        <source>handed in %1</source>
        <translation>%1提出</translation>
    </message>
    <message>
        <source>More ∨</source>
        <translation>更多 ∨</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>概况</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>办理</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>沟通</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Ready-to-publish text…</source>
        <translation>公开文本…</translation>
    </message>
    <message>
        <source>What else can be done with the piece (Ctrl+M)</source>
        <translation>这一件的其余操作（Ctrl+M）</translation>
    </message>
    <message>
        <source>Record of the lead proposer…</source>
        <translation>领衔代表履职档案…</translation>
    </message>
    <message>
        <source>A delegation proposed this piece.</source>
        <translation>本件由代表团提出。</translation>
    </message>
    <message>
        <source>That is not done with this piece.</source>
        <translation>这一件不能办这一项。</translation>
    </message>
    <message>
        <source>The piece that is being opened: %1</source>
        <translation>正在打开的那件：%1</translation>
    </message>
</context>
<context>
    <name>huying::ui::CaseWatch</name>
    <message>
        <source>This piece cannot be seen here any more: it was given to others, its registration was taken back, or the register is another one. What is typed stands here and is kept as a draft.</source>
        <translation>这一件在这里已看不到了：已交给别的单位，登记已撤销，或者台账已换了一本。填写的内容还在，并存为草稿。</translation>
    </message>
    <message>
        <source>The register was put back to an earlier state; this piece is as it was then.</source>
        <translation>台账已恢复到以前的状态，这一件也回到了那时。</translation>
    </message>
    <message>
        <source>So this cannot be recorded now: %1 What is typed is kept as a draft.</source>
        <translation>因此现在不能登记：%1 填写的内容存为草稿。</translation>
    </message>
    <message>
        <source>%1 (in another window)</source>
        <translation>%1（在另一个窗口）</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>This step was recorded meanwhile too: %1
Look at it. Ctrl+Enter once more records yours too.</source>
        <translation>此间已有人也登记了这一项：%1
请看过再定，再按一次 Ctrl+Enter，您的也登记。</translation>
    </message>
    <message>
        <source>Something else was recorded about this piece meanwhile. Who recorded it and when is not shown to this account; the piece shows how it is now.</source>
        <translation>此间这一件有新的登记。这个账户看不到是谁、几点记的，请看这一件现在的内容。</translation>
    </message>
    <message>
        <source>(by whom is not shown to this account; the piece shows what it is)</source>
        <translation>（这个账户看不到是谁记的，内容见这一件）</translation>
    </message>
</context>
<context>
    <name>huying::ui::CategoriesTab</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>届</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>增加…</translation>
    </message>
    <message>
        <source>Rename, order, move…</source>
        <translation>改名、排序、移动…</translation>
    </message>
    <message>
        <source>End…</source>
        <translation>停用…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>已删除：%1</translation>
    </message>
    <message>
        <source>Copy to the next term</source>
        <translation>复制到下一届</translation>
    </message>
    <message>
        <source>%1, code %2</source>
        <translation>%1，代码%2</translation>
    </message>
    <message>
        <source>Last day: %1</source>
        <translation>最后一天：%1</translation>
    </message>
    <message>
        <source>Add a category</source>
        <translation>增加类别</translation>
    </message>
    <message>
        <source>Edit the category</source>
        <translation>编辑类别</translation>
    </message>
    <message>
        <source>the next one</source>
        <translation>不填为下一个</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>上级类别</translation>
    </message>
    <message>
        <source>empty: first level</source>
        <translation>不填为一级类别</translation>
    </message>
    <message>
        <source>The category was added.</source>
        <translation>已增加类别。</translation>
    </message>
    <message>
        <source>Corrected: %1</source>
        <translation>已更正：%1</translation>
    </message>
    <message>
        <source>End the category</source>
        <translation>停用类别</translation>
    </message>
    <message>
        <source>First day without it</source>
        <translation>停用日期（自）</translation>
    </message>
    <message>
        <source>Pieces that have it keep it. What stands below it ends too.</source>
        <translation>已用的建议不变，它的二级类别一并停用。</translation>
    </message>
    <message>
        <source>Ended: %1</source>
        <translation>已停用：%1</translation>
    </message>
    <message>
        <source>The categories of term %1 were copied to term %2.</source>
        <translation>第%1届的类别已复制到第%2届。</translation>
    </message>
</context>
<context>
    <name>huying::ui::ChartPane</name>
    <message>
        <source>A click on a bar, or arrows and Enter, shows its pieces. Ctrl+C copies the chart as a picture.</source>
        <translation>点一个条形，或用方向键和 Enter，列出其中的建议；Ctrl+C 把图复制成图片。</translation>
    </message>
    <message>
        <source>Charts stand here as soon as there are suggestions to count.</source>
        <translation>有了可统计的建议，这里就有图表。</translation>
    </message>
    <message>
        <source>Copy as a picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>%1: copy as a picture</source>
        <translation>%1：复制图片</translation>
    </message>
    <message>
        <source>%1: print</source>
        <translation>%1：打印</translation>
    </message>
</context>
<context>
    <name>huying::ui::ChartView</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Click shows the pieces.</source>
        <translation>点一下列出其中的建议。</translation>
    </message>
</context>
<context>
    <name>huying::ui::ChaseDialog</name>
    <message>
        <source>Looking for what is late…</source>
        <translation>正在查找须催办的…</translation>
    </message>
    <message>
        <source>Write a letter for each unit and a call sheet</source>
        <translation>生成每家单位的公函和电话单</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Steps…</source>
        <translation>催办规则…</translation>
    </message>
    <message>
        <source>Record (Ctrl+Enter)</source>
        <translation>登记（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Chase units</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Space ticks a line or a unit; 1, 2 and 3 make it a reminder, an urging or a letter of supervision. Left and Right fold a unit.</source>
        <translation>空格勾选一行或一家单位；1、2、3 改为提醒、催办、督办函；←、→ 折叠和展开一家单位。</translation>
    </message>
    <message>
        <source>of the first letter; the others count on</source>
        <translation>第一份的文号，以后的依次递增</translation>
    </message>
    <message>
        <source>who signs</source>
        <translation>落款单位</translation>
    </message>
    <message>
        <source>name and telephone</source>
        <translation>姓名和电话</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>落款</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>folder for the papers</source>
        <translation>存放公函的文件夹</translation>
    </message>
    <message>
        <source>After how many days which level, by when to answer and when again</source>
        <translation>满多少天用哪一级、请何时答复、何时再催</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1%2项</translation>
    </message>
    <message>
        <source>Nothing is late, nearly late or silent: nobody has to be urged.</source>
        <translation>没有超期、临期、未签收或久无动静的，不用催办。</translation>
    </message>
    <message>
        <source>Nothing is ticked: %1 could be urged.</source>
        <translation>没有勾选，共有%1项可以催办。</translation>
    </message>
    <message>
        <source>%1 units, %2 to be urged: %3</source>
        <translation>%1家单位，%2项：%3</translation>
    </message>
    <message>
        <source>Folder for the papers</source>
        <translation>存放公函的文件夹</translation>
    </message>
    <message>
        <source>Choose a folder for the papers, or take the tick away.</source>
        <translation>请选择存放公函的文件夹，或去掉“生成公函”的勾。</translation>
    </message>
    <message>
        <source>There is no folder “%1”.</source>
        <translation>没有文件夹“%1”。</translation>
    </message>
    <message>
        <source>Tick at least one line.</source>
        <translation>请至少勾选一行。</translation>
    </message>
    <message>
        <source>Urged: %1 units, %2</source>
        <translation>已登记催办：%1家单位，%2</translation>
    </message>
    <message>
        <source>Urging %1</source>
        <translation>催办 %1</translation>
    </message>
    <message>
        <source>Paper %1 of %2</source>
        <translation>第%1份，共%2份</translation>
    </message>
    <message>
        <source>Write the papers again (Ctrl+Enter)</source>
        <translation>重新生成公函（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>; %1 papers in %2</source>
        <translation>；%1份文件在 %2</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source> Lines changed against the proposal: %1 of %2 hold.</source>
        <translation>改过的%2行中，%1行仍然适用。</translation>
    </message>
</context>
<context>
    <name>huying::ui::ChaseTree</name>
    <message>
        <source>Who is urged for what</source>
        <translation>催办谁、为什么</translation>
    </message>
    <message>
        <source>Unit, piece</source>
        <translation>单位、建议</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>此前</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下次</translation>
    </message>
    <message>
        <source>%1 times, last %2</source>
        <translation>%1次，最近 %2</translation>
    </message>
    <message>
        <source>%1 times, last %2, %3</source>
        <translation>%1次，最近 %2 %3</translation>
    </message>
    <message>
        <source>not before %1</source>
        <translation>%1 再催</translation>
    </message>
</context>
<context>
    <name>huying::ui::ChipBar</name>
    <message>
        <source>Take this filter away</source>
        <translation>去掉这个筛选</translation>
    </message>
</context>
<context>
    <name>huying::ui::ChipPicker</name>
    <message>
        <source>Type a name or number, Enter adds it</source>
        <translation>输入姓名或代表证号，按回车加入</translation>
    </message>
    <message>
        <source>Take %1 out</source>
        <translation>去掉%1</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation>%1已在名单中。</translation>
    </message>
    <message>
        <source>%1 (not in the directory)</source>
        <translation>%1（名册中没有）</translation>
    </message>
</context>
<context>
    <name>huying::ui::ChoicePicker</name>
    <message>
        <source>All choices (Alt+Down)</source>
        <translation>全部选项（Alt+↓）</translation>
    </message>
</context>
<context>
    <name>huying::ui::CloseInspectionDialog</name>
    <message>
        <source>Close an inspection</source>
        <translation>结束综合检查</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Inspection closed: %1</source>
        <translation>综合检查已结束：%1</translation>
    </message>
</context>
<context>
    <name>huying::ui::CloseTopicDialog</name>
    <message>
        <source>Close a priority topic</source>
        <translation>办结督办主题</translation>
    </message>
    <message>
        <source>%1 of %2 pieces completed</source>
        <translation>%2件中已办结%1件</translation>
    </message>
    <message>
        <source>Report heard on</source>
        <translation>听取报告日期</translation>
    </message>
    <message>
        <source>Topic closed: %1</source>
        <translation>主题已办结：%1</translation>
    </message>
</context>
<context>
    <name>huying::ui::ColumnOrderList</name>
    <message>
        <source>Columns</source>
        <translation>栏目</translation>
    </message>
</context>
<context>
    <name>huying::ui::CommandDialog</name>
    <message>
        <source>Record (Ctrl+Enter)</source>
        <translation>保存（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>What is typed is kept as a draft.</source>
        <translation>已输入的内容自动留作草稿。</translation>
    </message>
    <message>
        <source>What was typed until %1 stands here again.</source>
        <translation>这里是%1输入的内容。</translation>
    </message>
    <message>
        <source>Take what others recorded (F7)</source>
        <translation>采用对方登记的内容（F7）</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>Changed meanwhile, now: %1. What you typed stays and would replace it.</source>
        <translation>此间已被改为：%1。您输入的内容保留，完成后会替换它。</translation>
    </message>
    <message>
        <source>This entry is not there any more. What is typed stands here and is kept as a draft.</source>
        <translation>这一条已经没有了。填写的内容还在，并存为草稿。</translation>
    </message>
    <message>
        <source>%1 has changed this meanwhile (%2) – %3</source>
        <translation>%1 此间改动了这一条（%2）：%3</translation>
    </message>
    <message>
        <source>Start &amp;afresh</source>
        <translation>清空重填(&amp;A)</translation>
    </message>
</context>
<context>
    <name>huying::ui::CommitmentDialog</name>
    <message>
        <source>Promise of the reply</source>
        <translation>登记承诺</translation>
    </message>
    <message>
        <source>Handling unit</source>
        <translation>承办单位</translation>
    </message>
    <message>
        <source>Promised on</source>
        <translation>承诺日期</translation>
    </message>
    <message>
        <source>What is promised</source>
        <translation>承诺内容</translation>
    </message>
    <message>
        <source>Promised for</source>
        <translation>计划完成时间</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Promise recorded: %1, %2</source>
        <translation>已登记承诺：%1，%2</translation>
    </message>
    <message>
        <source>nothing is promised: only why not is recorded</source>
        <translation>没有承诺，只记原因</translation>
    </message>
    <message>
        <source>Recorded that nothing is promised: %1, %2</source>
        <translation>已写明没有承诺：%1，%2</translation>
    </message>
</context>
<context>
    <name>huying::ui::CommitmentProgressDialog</name>
    <message>
        <source>What became of a promise</source>
        <translation>承诺进展</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Progress, evidence or explanation</source>
        <translation>进展、证明材料或原因</translation>
    </message>
    <message>
        <source>Deputy&apos;s rating</source>
        <translation>代表评价</translation>
    </message>
    <message>
        <source>Promised anew for</source>
        <translation>重新约定的完成时间</translation>
    </message>
    <message>
        <source>only where another day was promised</source>
        <translation>只在改变时间时填写</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签发人</translation>
    </message>
    <message>
        <source>Deputy told on</source>
        <translation>告知代表日期</translation>
    </message>
    <message>
        <source>Fulfilled needs its evidence, not fulfilled an explanation to the deputy, signed by the head of the unit.</source>
        <translation>已落实的写证明材料；未落实的写原因，由单位负责人签发，告知代表。</translation>
    </message>
    <message>
        <source>Recorded: %1, promise %2, %3</source>
        <translation>已记录：%1，第%2项承诺，%3</translation>
    </message>
</context>
<context>
    <name>huying::ui::CommitteesTab</name>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>增加…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>End…</source>
        <translation>停用…</translation>
    </message>
    <message>
        <source>Add a special committee</source>
        <translation>增加专门委员会</translation>
    </message>
    <message>
        <source>Edit the special committee</source>
        <translation>编辑专门委员会</translation>
    </message>
    <message>
        <source>The special committee was added.</source>
        <translation>已增加专门委员会。</translation>
    </message>
    <message>
        <source>Corrected: %1</source>
        <translation>已更正：%1</translation>
    </message>
    <message>
        <source>End the special committee</source>
        <translation>停用专门委员会</translation>
    </message>
    <message>
        <source>First day without it</source>
        <translation>停用日期（自）</translation>
    </message>
    <message>
        <source>Ended: %1</source>
        <translation>已停用：%1</translation>
    </message>
</context>
<context>
    <name>huying::ui::ComparisonPane</name>
    <message>
        <source>Choose “Compare” at the left to put two reports side by side.</source>
        <translation>在左边点“对比”，把两份报告的数字并列。</translation>
    </message>
    <message>
        <source>changed figures only</source>
        <translation>只看有变化的</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>原来</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>增减</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Went out</source>
        <translation>减少</translation>
    </message>
    <message>
        <source>Enter opens the pieces that came in and went out, Ctrl+C copies the list as a table.</source>
        <translation>Enter 打开新增和减少的建议，Ctrl+C 复制成表格。</translation>
    </message>
    <message numerus="yes">
        <source>%1 → %2: %n changed figures</source>
        <translation>
            <numerusform>%1 → %2：%n项数字有变化</numerusform>
        </translation>
    </message>
    <message>
        <source>No piece came in or went out of this figure.</source>
        <translation>这项数字没有建议新增或减少。</translation>
    </message>
    <message>
        <source>%1 came in</source>
        <translation>新增%1</translation>
    </message>
    <message>
        <source>%1 went out</source>
        <translation>减少%1</translation>
    </message>
    <message numerus="yes">
        <source>Copied as a table: %n rows</source>
        <translation>
            <numerusform>已复制成表格：%n行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huying::ui::CompleteDialog</name>
    <message>
        <source>Complete</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Completed on</source>
        <translation>办结日期</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>办结依据</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Completed: %1, %2</source>
        <translation>已办结：%1，%2</translation>
    </message>
</context>
<context>
    <name>huying::ui::ConsultationDialog</name>
    <message>
        <source>What a planned unit says</source>
        <translation>拟办单位的意见</translation>
    </message>
    <message>
        <source>Handling unit</source>
        <translation>承办单位</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>It</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>具体意见</translation>
    </message>
    <message>
        <source>Better unit</source>
        <translation>建议改由</translation>
    </message>
    <message>
        <source>if it names one</source>
        <translation>单位提出的</translation>
    </message>
    <message>
        <source>Whom one spoke with</source>
        <translation>单位联系人</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
</context>
<context>
    <name>huying::ui::ContactDialog</name>
    <message>
        <source>Contact with the deputy</source>
        <translation>记录沟通</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Deputy met</source>
        <translation>沟通的代表</translation>
    </message>
    <message>
        <source>the lead proposer</source>
        <translation>领衔代表</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Who took part</source>
        <translation>参加人员及职务</translation>
    </message>
    <message>
        <source>Deputy&apos;s opinion</source>
        <translation>代表意见</translation>
    </message>
    <message>
        <source>Unit&apos;s answer, next steps</source>
        <translation>单位说明、下一步</translation>
    </message>
    <message>
        <source>signed by the deputy</source>
        <translation>代表已签名</translation>
    </message>
    <message>
        <source>Contact recorded: %1, %2, %3</source>
        <translation>已记录沟通：%1，%2%3</translation>
    </message>
</context>
<context>
    <name>huying::ui::CoordinationDialog</name>
    <message>
        <source>Coordination record</source>
        <translation>协调记录</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Units that disagree</source>
        <translation>有分歧的单位</translation>
    </message>
    <message>
        <source>Brought together by</source>
        <translation>协调单位</translation>
    </message>
    <message>
        <source>as usual: government office for its own units, else the deputy office</source>
        <translation>按惯例：政府系统的由市政府办公厅，其他由代表工作机构</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Who took part</source>
        <translation>参加人员</translation>
    </message>
    <message>
        <source>What each said</source>
        <translation>各方意见</translation>
    </message>
    <message>
        <source>Ruling</source>
        <translation>裁定意见</translation>
    </message>
    <message>
        <source>Coordination recorded: %1, %2</source>
        <translation>已记录协调：%1，%2</translation>
    </message>
</context>
<context>
    <name>huying::ui::CorrectAssignmentDialog</name>
    <message>
        <source>Leader in charge</source>
        <translation>分管领导</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>承办人</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Correct the assignment</source>
        <translation>更正交办</translation>
    </message>
    <message>
        <source>Should be</source>
        <translation>应为</translation>
    </message>
    <message>
        <source>only if the unit itself is wrong</source>
        <translation>仅在单位填错时填写</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>承办方式</translation>
    </message>
    <message>
        <source>Part to be answered</source>
        <translation>答复事项</translation>
    </message>
    <message>
        <source>Assigned on</source>
        <translation>交办日期</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>应答复日期</translation>
    </message>
    <message>
        <source>Signed for on</source>
        <translation>签收日期</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>A due date that was computed moves with the day of assignment; one that you change here stands as notified.</source>
        <translation>按规则算出的应答复日期随交办日期重算；在这里改动的，按通知日期保留。</translation>
    </message>
    <message>
        <source>Passed on by</source>
        <translation>转交机关</translation>
    </message>
    <message>
        <source>Passed on on</source>
        <translation>转交日期</translation>
    </message>
    <message>
        <source>Handling unit</source>
        <translation>承办单位</translation>
    </message>
    <message>
        <source>Signed for by</source>
        <translation>签收人</translation>
    </message>
</context>
<context>
    <name>huying::ui::CorrectCandidateDialog</name>
    <message>
        <source>Correct a proposal</source>
        <translation>更正推荐</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>理由说明</translation>
    </message>
    <message>
        <source>it was not taken and is to be decided again</source>
        <translation>不予列入，重新提请决定</translation>
    </message>
    <message>
        <source>Proposal corrected: %1</source>
        <translation>已更正推荐：%1</translation>
    </message>
</context>
<context>
    <name>huying::ui::CorrectCommitmentDialog</name>
    <message>
        <source>Correct a promise</source>
        <translation>更正承诺</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Promised for</source>
        <translation>计划完成时间</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>recorded by mistake: stays readable and counts nowhere</source>
        <translation>误登，作废：留在台账里，不再计入</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
    </message>
</context>
<context>
    <name>huying::ui::CorrectCommitmentProgressDialog</name>
    <message>
        <source>Correct an entry about a promise</source>
        <translation>更正承诺进展</translation>
    </message>
    <message>
        <source>Promise %1: %2</source>
        <translation>承诺%1：%2</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Progress, evidence or explanation</source>
        <translation>进展、证明材料或原因</translation>
    </message>
    <message>
        <source>Deputy&apos;s rating</source>
        <translation>代表评价</translation>
    </message>
    <message>
        <source>Promised anew for</source>
        <translation>重新约定的完成时间</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签发人</translation>
    </message>
    <message>
        <source>Deputy told on</source>
        <translation>告知代表日期</translation>
    </message>
</context>
<context>
    <name>huying::ui::CorrectCompletionDialog</name>
    <message>
        <source>Correct the completion</source>
        <translation>更正办结</translation>
    </message>
    <message>
        <source>Completed on</source>
        <translation>办结日期</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>办结依据</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>huying::ui::CorrectConsultationDialog</name>
    <message>
        <source>Correct what a unit said</source>
        <translation>更正单位意见</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>各方意见</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>It</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>具体意见</translation>
    </message>
    <message>
        <source>Better unit</source>
        <translation>建议改由</translation>
    </message>
    <message>
        <source>Whom one spoke with</source>
        <translation>单位联系人</translation>
    </message>
    <message>
        <source>recorded by mistake: it no longer counts and stays readable</source>
        <translation>误登作废：不再计入，留着可查</translation>
    </message>
</context>
<context>
    <name>huying::ui::CorrectContactDialog</name>
    <message>
        <source>Correct a contact</source>
        <translation>更正联系记录</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>哪一次联系</translation>
    </message>
    <message>
        <source>Handling unit</source>
        <translation>承办单位</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Deputy met</source>
        <translation>沟通的代表</translation>
    </message>
    <message>
        <source>the lead proposer</source>
        <translation>领衔代表</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Who took part</source>
        <translation>参加人员</translation>
    </message>
    <message>
        <source>Deputy&apos;s opinion</source>
        <translation>代表意见</translation>
    </message>
    <message>
        <source>Unit&apos;s answer, next steps</source>
        <translation>单位说明、下一步</translation>
    </message>
    <message>
        <source>signed by the deputy</source>
        <translation>代表已签名</translation>
    </message>
</context>
<context>
    <name>huying::ui::CorrectCoordinationDialog</name>
    <message>
        <source>Correct a coordination record</source>
        <translation>更正协调记录</translation>
    </message>
    <message>
        <source>Coordination</source>
        <translation>协调记录</translation>
    </message>
    <message>
        <source>Units that disagree</source>
        <translation>有分歧的单位</translation>
    </message>
    <message>
        <source>Brought together by</source>
        <translation>协调单位</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Who took part</source>
        <translation>参加人员</translation>
    </message>
    <message>
        <source>What each said</source>
        <translation>各方意见</translation>
    </message>
    <message>
        <source>Ruling</source>
        <translation>裁定意见</translation>
    </message>
</context>
<context>
    <name>huying::ui::CorrectCountersignDialog</name>
    <message>
        <source>Correct countersigning</source>
        <translation>更正会签</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签发人</translation>
    </message>
</context>
<context>
    <name>huying::ui::CorrectDeliveryDialog</name>
    <message>
        <source>Correct a delivery</source>
        <translation>更正送达</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>送达</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>the feedback form went with it</source>
        <translation>同时送交征询意见表</translation>
    </message>
    <message>
        <source>Where a delivery is void the reply is owed to that signer again.</source>
        <translation>送达作废以后，这位代表的答复又算没有送达。</translation>
    </message>
</context>
<context>
    <name>huying::ui::CorrectDialog</name>
    <message>
        <source>Correct the registration</source>
        <translation>更正登记</translation>
    </message>
</context>
<context>
    <name>huying::ui::CorrectExtensionDialog</name>
    <message>
        <source>Correct the extension</source>
        <translation>更正延期</translation>
    </message>
    <message>
        <source>Extension of</source>
        <translation>申请单位</translation>
    </message>
    <message>
        <source>Deputy told on</source>
        <translation>告知代表日期</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>决定日期</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>延期至</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>由谁决定</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>huying::ui::CorrectFeedbackDialog</name>
    <message>
        <source>Correct a rating</source>
        <translation>更正评价</translation>
    </message>
    <message>
        <source>the lead proposer</source>
        <translation>领衔代表</translation>
    </message>
    <message>
        <source>Form of</source>
        <translation>评价代表</translation>
    </message>
    <message>
        <source>Form back on</source>
        <translation>返回日期</translation>
    </message>
    <message>
        <source>Rating of the process</source>
        <translation>对办理过程</translation>
    </message>
    <message>
        <source>Rating of the result</source>
        <translation>对办理结果</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>具体意见</translation>
    </message>
    <message>
        <source>A completion that came with this form follows it.</source>
        <translation>由这张表自动办结的，办结随之更正。</translation>
    </message>
    <message>
        <source>Came by</source>
        <translation>返回方式</translation>
    </message>
    <message>
        <source>Collected by</source>
        <translation>收集人</translation>
    </message>
</context>
<context>
    <name>huying::ui::CorrectJointOpinionDialog</name>
    <message>
        <source>Correct a joint opinion</source>
        <translation>更正会办意见</translation>
    </message>
    <message>
        <source>Joint unit</source>
        <translation>会办单位</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>会办意见</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签发人</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>文号</translation>
    </message>
</context>
<context>
    <name>huying::ui::CorrectLookBackDialog</name>
    <message>
        <source>Correct an answer to a look-back</source>
        <translation>更正回头看答复</translation>
    </message>
    <message>
        <source>Correct what a look-back found</source>
        <translation>更正回头看核对</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>核对结果</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Compared by</source>
        <translation>核对人</translation>
    </message>
    <message>
        <source>recorded by mistake: stays readable and counts nowhere</source>
        <translation>误记：保留可查，不再计入</translation>
    </message>
</context>
<context>
    <name>huying::ui::CorrectMeetingDialog</name>
    <message>
        <source>Correct a meeting</source>
        <translation>更正座谈</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>座谈</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Who took part</source>
        <translation>参加人员</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>各方意见</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>huying::ui::CorrectPauseDialog</name>
    <message>
        <source>Correct a pause of the clock</source>
        <translation>更正中止计时</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>哪一次</translation>
    </message>
    <message>
        <source>Started again on</source>
        <translation>恢复日期</translation>
    </message>
    <message>
        <source>Reason of the pause</source>
        <translation>中止原因</translation>
    </message>
    <message>
        <source>Agreed by</source>
        <translation>同意者</translation>
    </message>
</context>
<context>
    <name>huying::ui::CorrectPlanDialog</name>
    <message>
        <source>Correct a plan</source>
        <translation>更正拟办</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>办理计划</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>由谁</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>recorded by mistake: it no longer counts and stays readable</source>
        <translation>误登作废：不再计入，留着可查</translation>
    </message>
    <message>
        <source>Other units are planned anew: the earlier plan stays readable.</source>
        <translation>要换单位的，再拟办一次即可，原来的留着可查。</translation>
    </message>
</context>
<context>
    <name>huying::ui::CorrectProgressDialog</name>
    <message>
        <source>Correct progress</source>
        <translation>更正办理进展</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>this is the handling plan</source>
        <translation>这是办理计划</translation>
    </message>
    <message>
        <source>To be done by</source>
        <translation>完成时间</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>责任人</translation>
    </message>
</context>
<context>
    <name>huying::ui::CorrectPublicationDialog</name>
    <message>
        <source>Correct a publication</source>
        <translation>更正公开</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>公开记录</translation>
    </message>
    <message>
        <source>What</source>
        <translation>公开什么</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>公开程度</translation>
    </message>
    <message>
        <source>Published in</source>
        <translation>在何处公开</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>不公开的理由</translation>
    </message>
</context>
<context>
    <name>huying::ui::CorrectReplyDialog</name>
    <message>
        <source>Correct a reply</source>
        <translation>更正答复</translation>
    </message>
    <message>
        <source>Reply of</source>
        <translation>答复单位</translation>
    </message>
    <message>
        <source>Replied on</source>
        <translation>答复日期</translation>
    </message>
    <message>
        <source>Result class</source>
        <translation>结果类别</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签发人</translation>
    </message>
    <message>
        <source>Text of the reply</source>
        <translation>答复内容</translation>
    </message>
    <message>
        <source>Joint opinions taken in</source>
        <translation>采纳会办意见情况</translation>
    </message>
    <message>
        <source>Why it was late</source>
        <translation>逾期原因</translation>
    </message>
</context>
<context>
    <name>huying::ui::CorrectReturnDialog</name>
    <message>
        <source>Correct a return</source>
        <translation>更正退办</translation>
    </message>
    <message>
        <source>Unit that asked</source>
        <translation>申请的单位</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>申请日期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Suggested unit</source>
        <translation>建议承办单位</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签发人</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>决定机关</translation>
    </message>
    <message>
        <source>Reason of the decision</source>
        <translation>决定的理由</translation>
    </message>
    <message>
        <source>What the decision brought about stays: the day it was made and the unit that took over.</source>
        <translation>决定的日期和接办的单位不在这里改。</translation>
    </message>
</context>
<context>
    <name>huying::ui::CorrectSecondReplyDialog</name>
    <message>
        <source>Correct a second answer</source>
        <translation>更正再次答复</translation>
    </message>
    <message>
        <source>Second answer of</source>
        <translation>答复单位</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>再次答复日期</translation>
    </message>
    <message>
        <source>Class from that day on</source>
        <translation>自那天起的结果类别</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签发人</translation>
    </message>
    <message>
        <source>Text of the answer</source>
        <translation>答复内容</translation>
    </message>
    <message>
        <source>Delivered by</source>
        <translation>送达方式</translation>
    </message>
</context>
<context>
    <name>huying::ui::CorrectUrgingDialog</name>
    <message>
        <source>Correct an urging</source>
        <translation>更正催办</translation>
    </message>
    <message>
        <source>Urging</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Urged for</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>请于何日前答复</translation>
    </message>
    <message>
        <source>Urge again on</source>
        <translation>下次催办</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>答复日期</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>单位答复</translation>
    </message>
</context>
<context>
    <name>huying::ui::Correction</name>
    <message>
        <source>Reason of the correction</source>
        <translation>更正原因</translation>
    </message>
    <message>
        <source>Nothing was changed: %1</source>
        <translation>内容没有变化：%1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Done: %1, %2</source>
        <translation>已%2：%1</translation>
    </message>
</context>
<context>
    <name>huying::ui::CountersignDialog</name>
    <message>
        <source>Countersigning</source>
        <translation>会签</translation>
    </message>
    <message>
        <source>Joint unit</source>
        <translation>会办单位</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签发人</translation>
    </message>
    <message>
        <source>A draft is signed before the reply; the joint opinion is still due.</source>
        <translation>会签在答复以前；会办意见仍须报送。</translation>
    </message>
    <message>
        <source>Countersigning recorded: %1, %2, %3</source>
        <translation>已记录会签：%1，%2，%3</translation>
    </message>
</context>
<context>
    <name>huying::ui::DateEdit</name>
    <message>
        <source>3.3, 0303, today, +3</source>
        <translation>3.3、0303、今天、+3</translation>
    </message>
    <message>
        <source>Calendar (Alt+Down)</source>
        <translation>日历（Alt+↓）</translation>
    </message>
    <message>
        <source>Taken as %1, last year. For this year type the year too.</source>
        <translation>理解为去年的%1；要写今年，请写全年份。</translation>
    </message>
    <message>
        <source>Taken as %1, next year. For this year type the year too.</source>
        <translation>理解为明年的%1；要写今年，请写全年份。</translation>
    </message>
    <message>
        <source>“%1” was taken as %2. Finish once more if that is meant; otherwise type the year too.</source>
        <translation>“%1”理解为%2。确实是这一天，就再按一次完成；不是，请写全年份。</translation>
    </message>
</context>
<context>
    <name>huying::ui::DecideCandidatesDialog</name>
    <message>
        <source>Decision of the chair conference</source>
        <translation>主任会议的决定</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>taken, into the topics they are proposed for</source>
        <translation>列入，各按推荐的主题</translation>
    </message>
    <message>
        <source>taken, all into one topic</source>
        <translation>列入，全部归一个主题</translation>
    </message>
    <message>
        <source>taken, led by a leader of the government</source>
        <translation>列入，由政府领导领办</translation>
    </message>
    <message>
        <source>taken, without a topic</source>
        <translation>列入，不分主题</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>不予列入</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>one that there is, or a new name</source>
        <translation>已有的主题，或写一个新名称</translation>
    </message>
    <message>
        <source>new topic “%1”: %2</source>
        <translation>新设主题“%1”：%2</translation>
    </message>
    <message>
        <source>without a topic: %1</source>
        <translation>不分主题：%1</translation>
    </message>
    <message>
        <source>into the topic “%1”: %2</source>
        <translation>列入主题“%1”：%2</translation>
    </message>
    <message>
        <source>led by the government: %1</source>
        <translation>政府领导领办：%1</translation>
    </message>
    <message>
        <source>not taken: %1</source>
        <translation>不予列入：%1</translation>
    </message>
    <message>
        <source>Not taken: %1</source>
        <translation>不予列入：%1</translation>
    </message>
    <message>
        <source>Taken by the chair conference: %1</source>
        <translation>主任会议已列入：%1</translation>
    </message>
    <message>
        <source>take those that are in another topic out of it</source>
        <translation>改列主题（已在其他主题的，改列到此）</translation>
    </message>
    <message>
        <source>Write the topic first: what would be recorded stands here then.</source>
        <translation>请先填写主题，再在这里预览将怎样登记。</translation>
    </message>
    <message>
        <source>new topic “%1”</source>
        <translation>新设主题“%1”</translation>
    </message>
</context>
<context>
    <name>huying::ui::DeliveryDialog</name>
    <message>
        <source>Delivery of the reply</source>
        <translation>送达</translation>
    </message>
    <message>
        <source>Reply of</source>
        <translation>答复单位</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>代表</translation>
    </message>
    <message>
        <source>every signer still waiting</source>
        <translation>所有尚未送达的代表</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Delivered on</source>
        <translation>送达日期</translation>
    </message>
    <message>
        <source>the feedback form went with it</source>
        <translation>同时送交征询意见表</translation>
    </message>
    <message>
        <source>Delivery recorded: %1, %2, %3</source>
        <translation>已记录送达：%1，%2，%3</translation>
    </message>
    <message>
        <source>to the signers of the merged pieces too</source>
        <translation>连同并入各件的代表</translation>
    </message>
</context>
<context>
    <name>huying::ui::DeputiesTab</name>
    <message>
        <source>by surname strokes, short given names first</source>
        <translation>按姓氏笔画（单名在前）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>代表团</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>代表证号</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>To be checked</source>
        <translation>待核</translation>
    </message>
    <message>
        <source>only those to be checked</source>
        <translation>只看待核</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>届</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>增加…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>调整代表团…</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>核实保留</translation>
    </message>
    <message>
        <source>Those to be checked are people of their own: they stay.</source>
        <translation>待核的确有其人，保留为单独的代表。</translation>
    </message>
    <message>
        <source>Is someone else…</source>
        <translation>合并到…</translation>
    </message>
    <message>
        <source>Everything signed, answered and rated goes to the right deputy.</source>
        <translation>领衔、联名、送达、沟通、评价全部转到正确的代表。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delegations…</source>
        <translation>代表团…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Until %1: %2</source>
        <translation>至%1：%2</translation>
    </message>
    <message>
        <source>Mandate ended, last day %1</source>
        <translation>代表资格已终止，最后一天%1</translation>
    </message>
    <message>
        <source>Made from a name alone: keep it, or say who it is.</source>
        <translation>只凭姓名建立：请核实保留，或合并到正确的代表。</translation>
    </message>
    <message>
        <source>Move to another delegation</source>
        <translation>调整代表团</translation>
    </message>
    <message>
        <source>First day there</source>
        <translation>调整日期（自）</translation>
    </message>
    <message>
        <source>Moved: %1</source>
        <translation>已调整：%1</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>合并代表</translation>
    </message>
    <message>
        <source>The right deputy</source>
        <translation>正确的代表</translation>
    </message>
    <message>
        <source>name, name (delegation) or certificate number</source>
        <translation>姓名、姓名（代表团）或代表证号</translation>
    </message>
    <message>
        <source>Everything signed, answered and rated goes to the right deputy, and this name leads there from now on.</source>
        <translation>领衔、联名、送达、沟通、评价全部转到正确的代表，这个写法以后也指那一位。</translation>
    </message>
    <message>
        <source>Merged: %1</source>
        <translation>已合并：%1</translation>
    </message>
    <message>
        <source>Kept: %1 deputies</source>
        <translation>已核实保留%1名代表</translation>
    </message>
    <message>
        <source>Removed: %1 deputies</source>
        <translation>已删除%1名代表</translation>
    </message>
    <message>
        <source>Delegations</source>
        <translation>代表团</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>更名</translation>
    </message>
    <message>
        <source>empty: a new delegation is added</source>
        <translation>不填为增加代表团</translation>
    </message>
    <message>
        <source>The delegations were changed.</source>
        <translation>代表团已更改。</translation>
    </message>
    <message>
        <source>remove it: nobody belongs or belonged to it</source>
        <translation>删除：从来没有代表属于它</translation>
    </message>
    <message>
        <source>Record…</source>
        <translation>履职档案…</translation>
    </message>
    <message>
        <source>Everything the deputy led, co-signed and rated, to be printed or as a page for phones.</source>
        <translation>代表领衔、联名和评价的全部，可以打印，也可以存为手机页面。</translation>
    </message>
    <message>
        <source>Phone pages…</source>
        <translation>手机页面…</translation>
    </message>
</context>
<context>
    <name>huying::ui::DeputyPagesDialog</name>
    <message>
        <source>Choose… (Ctrl+O)</source>
        <translation>选择…（Ctrl+O）</translation>
    </message>
    <message>
        <source>Bring up to date by itself after changes</source>
        <translation>有改动后自动更新发布</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Publish (Ctrl+Enter)</source>
        <translation>更新发布（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Deputies&apos; phone pages</source>
        <translation>代表手机页面</translation>
    </message>
    <message>
        <source>A page for each deputy and an index (index.html, index.json), for a web server or a mini-program that you run. Secret pieces, names that are kept, telephones and addresses are not in them. Nobody can guess the name of a page; whoever may read the index finds all of them, so who that is your server decides.</source>
        <translation>每位代表一个页面，另有目录页和给程序读的目录，放到单位自己的网站或代表服务小程序里。涉密件、要求不公开姓名的建议、电话和地址都不在页面里。页面的文件名猜不出来；但能看到目录的人就能找到全部页面，谁能看由单位的服务器控制。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>no folder chosen yet</source>
        <translation>还没有选文件夹</translation>
    </message>
    <message>
        <source>While this window&apos;s program runs with the register open, once nothing has changed for half a minute.</source>
        <translation>本程序开着这个台账时，改动停下半分钟以后进行。</translation>
    </message>
    <message>
        <source>Reading the records…</source>
        <translation>正在读取档案…</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第%1个页面，共%2个</translation>
    </message>
    <message>
        <source>Where the pages go</source>
        <translation>页面放在哪里</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Last published: %1</source>
        <translation>上次发布：%1</translation>
    </message>
    <message>
        <source>Not published yet.</source>
        <translation>还没有发布过。</translation>
    </message>
    <message>
        <source>Choose the folder first.</source>
        <translation>请先选择文件夹。</translation>
    </message>
    <message numerus="yes">
        <source>Pages of %n deputies</source>
        <translation>
            <numerusform>%n位代表的页面</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 written, %2 removed</source>
        <translation>写了%1个，删去%2个</translation>
    </message>
    <message>
        <source>“%1” is not the whole path of a folder. Type all of it, or choose the folder.</source>
        <translation>“%1”不是文件夹的完整路径，请写全，或者选择文件夹。</translation>
    </message>
</context>
<context>
    <name>huying::ui::DeputyRecordDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Phone pages of all…</source>
        <translation>全部代表的手机页面…</translation>
    </message>
    <message>
        <source>Print… (Ctrl+P)</source>
        <translation>打印…（Ctrl+P）</translation>
    </message>
    <message>
        <source>Save… (Ctrl+S)</source>
        <translation>保存…（Ctrl+S）</translation>
    </message>
    <message>
        <source>Deputy&apos;s record</source>
        <translation>代表履职档案</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>As</source>
        <translation>提出方式</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>The chosen piece</source>
        <translation>所选建议</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>全部%1</translation>
    </message>
    <message>
        <source>(not in what leaves the register)</source>
        <translation>（涉密或不公开姓名，不打印、不导出）</translation>
    </message>
    <message>
        <source>%1 record.docx</source>
        <translation>%1履职档案.docx</translation>
    </message>
    <message>
        <source>Word files (*.docx);;Pages for phones (*.html)</source>
        <translation>Word 文件 (*.docx);;手机页面 (*.html)</translation>
    </message>
    <message>
        <source>A record is saved as .docx or .html, not as %1.</source>
        <translation>履职档案存为 .docx 或 .html，不能存为 %1。</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
</context>
<context>
    <name>huying::ui::Desk</name>
    <message>
        <source>Finish or close the open dialog first; then the language can be switched.</source>
        <translation>请先完成或关闭打开的对话框，再切换语言。</translation>
    </message>
</context>
<context>
    <name>huying::ui::DirectoryPage</name>
    <message>
        <source>Handling units</source>
        <translation>承办单位</translation>
    </message>
    <message>
        <source>Deputies</source>
        <translation>代表和代表团</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Special committees</source>
        <translation>专门委员会</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Base figures</source>
        <translation>往届基数</translation>
    </message>
    <message>
        <source>Entries: %1</source>
        <translation>%1条</translation>
    </message>
    <message>
        <source>Time limits</source>
        <translation>时限规则</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日历</translation>
    </message>
    <message>
        <source>Entries found: %1 of %2</source>
        <translation>找到%1条，共%2条</translation>
    </message>
    <message>
        <source>Result classes</source>
        <translation>结果类别</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>用语</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>交办途径</translation>
    </message>
    <message>
        <source>Reasons for not accepting</source>
        <translation>不予受理原因</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Choose the entry in the list, by typing its name, then “%1” (Shift+F10).</source>
        <translation>请先在清单里选中一条（直接输入名称就能找到），再按“%1”（Shift+F10）。</translation>
    </message>
    <message>
        <source>Choose the entry in the list, by typing its name, then “%1” (%2).</source>
        <translation>请先在清单里选中一条（直接输入名称就能找到），再按“%1”（%2）。</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Deputies&apos; activities</source>
        <translation>代表活动</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Handling units, deputies, categories, committees, sessions, base figures, time limits, the working-day calendar, result classes, words, how pieces reach the units of each system, why papers are not accepted, which choices are offered, activities of deputies from which pieces grow, and who may work with the register.
A unit that is renamed, merged, split or ended from a day on keeps its cases: they show the name of their time, and nothing new is assigned to a unit after its end. Deputies to be checked were made from a bare name: keep them, or say who they are. Changed time limits and holidays move no due date by themselves: “Recompute due dates…” does, after showing which. Every change stands in the history and can be taken back with Ctrl+Z, but for accounts: what was wrong there is put right by a new change.
Typing in a list goes to the line: Chinese, pinyin initials or a number. Enter edits, Ins adds, F6 renames; the menu key or Shift+F10 has all that can be done. Ctrl+K finds it from any page.</source>
        <translation>承办单位、代表、类别、专门委员会、会议、往届基数、时限规则、工作日历、结果类别、用语、交办途径、不予受理原因、可选的选项，形成建议的代表活动，以及谁能使用台账。
单位从某日起更名、并入、分设或停用后，已交办的建议不变，仍显示当时的名称；停用后不再向它交办。待核代表只凭姓名建立：请核实保留，或合并到正确的代表。更改时限规则、放假安排不会移动已定的期限，要移动请用“重新计算期限…”，先看清哪些会变。每次改动都记入历史，可用 Ctrl+Z 撤销；账户除外，只能用新的改动更正。
在清单里直接输入就到那一条：汉字、拼音首字母或号码都行。Enter 编辑，Ins 增加，F6 更名；按菜单键或 Shift+F10 列出能做的全部操作。在任何页面按 Ctrl+K 也能找到它们。</translation>
    </message>
</context>
<context>
    <name>huying::ui::DirectoryTab</name>
    <message>
        <source>Print… (Ctrl+P)</source>
        <translation>打印…（Ctrl+P）</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>As of %1, %2 entries</source>
        <translation>截至%1，%2条</translation>
    </message>
    <message>
        <source>Copied as a table, entries: %1</source>
        <translation>已复制成表格，%1条</translation>
    </message>
    <message>
        <source>Term %1</source>
        <translation>第%1届</translation>
    </message>
    <message>
        <source>%1: nothing fits “%2”.</source>
        <translation>没有与“%2”相符的%1。</translation>
    </message>
</context>
<context>
    <name>huying::ui::DraftsDialog</name>
    <message>
        <source>What the columns are</source>
        <translation>栏目对应</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>&amp;Throw away</source>
        <translation>丢弃(&amp;T)</translation>
    </message>
    <message>
        <source>Unfinished entries</source>
        <translation>未完成的录入</translation>
    </message>
    <message>
        <source>Typed and not finished. Going on opens the form with everything that stood in it.</source>
        <translation>输入了但没有完成。“继续”打开原来的表单，内容都在。</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>保存时间</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>It begins</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>%1 and others</source>
        <translation>%1等</translation>
    </message>
    <message>
        <source>Chasing of units</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Change of several pieces</source>
        <translation>批量更改</translation>
    </message>
    <message>
        <source>Several pieces of %1</source>
        <translation>%1批量办理</translation>
    </message>
</context>
<context>
    <name>huying::ui::DueDateMoves</name>
    <message>
        <source>Piece</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>承办单位</translation>
    </message>
    <message>
        <source>Due date now</source>
        <translation>现在的期限</translation>
    </message>
    <message>
        <source>Recomputed</source>
        <translation>重新计算</translation>
    </message>
    <message>
        <source>Due dates that would move</source>
        <translation>会移动的期限</translation>
    </message>
    <message>
        <source>No due date moves.</source>
        <translation>没有期限会移动。</translation>
    </message>
    <message>
        <source>once “%1” is on record</source>
        <translation>“%1”登记后才定</translation>
    </message>
</context>
<context>
    <name>huying::ui::DueExplanation</name>
    <message>
        <source>Why %1?</source>
        <translation>为什么是%1？</translation>
    </message>
    <message>
        <source>No date yet</source>
        <translation>尚未定期限</translation>
    </message>
    <message>
        <source>From assignment</source>
        <translation>从交办起算</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>起算日未定</translation>
    </message>
    <message>
        <source>Provisional: the working-day calendar of a year is not announced yet.</source>
        <translation>暂定：该年度放假安排尚未公布。</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>起算</translation>
    </message>
    <message>
        <source>Weekend</source>
        <translation>休息日</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>放假</translation>
    </message>
    <message>
        <source>Make-up workday</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期满</translation>
    </message>
    <message>
        <source>Month end</source>
        <translation>月末</translation>
    </message>
    <message>
        <source>Moved on</source>
        <translation>顺延</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>%1 to %2: %3, %4 days not counted</source>
        <translation>%1至%2%3，%4天不计</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>已定</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>退回重报</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>转交</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>没有日期</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Not moved on</source>
        <translation>不顺延</translation>
    </message>
    <message>
        <source>Ask by</source>
        <translation>申请时限</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>申请延期</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最长期限</translation>
    </message>
    <message>
        <source>Own plan</source>
        <translation>自定</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退办期限</translation>
    </message>
    <message>
        <source>Clock stopped</source>
        <translation>中止计时</translation>
    </message>
    <message>
        <source>Clock goes on</source>
        <translation>恢复计时</translation>
    </message>
    <message>
        <source>Agreed anew</source>
        <translation>重新约定</translation>
    </message>
</context>
<context>
    <name>huying::ui::EndPriorityDialog</name>
    <message>
        <source>Take out of priority supervision</source>
        <translation>调出重点督办</translation>
    </message>
    <message>
        <source>Taken out on</source>
        <translation>调出日期</translation>
    </message>
    <message>
        <source>Taken out of priority supervision: %1</source>
        <translation>已调出重点督办%1</translation>
    </message>
</context>
<context>
    <name>huying::ui::EntryTable</name>
    <message>
        <source>Narrow the list</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>%1 chosen</source>
        <translation>已选%1条</translation>
    </message>
    <message>
        <source>Choose an entry: what is known of it stands here.</source>
        <translation>选中一条，这里显示它的内容。</translation>
    </message>
    <message>
        <source>Any part of a name, former name or number, or pinyin initials</source>
        <translation>名称、曾用名或编号的任何一部分，或拼音首字母</translation>
    </message>
    <message>
        <source>in the list: %1</source>
        <translation>在清单里按 %1</translation>
    </message>
    <message>
        <source>The list was narrowed to “%1” and shows all again, so that what is new stands in it.</source>
        <translation>清单原来只列“%1”，已改为全部列出，以便看到新登记的这一条。</translation>
    </message>
</context>
<context>
    <name>huying::ui::ExchangeDialog</name>
    <message>
        <source>%1 (taken back)</source>
        <translation>%1（已撤销）</translation>
    </message>
    <message>
        <source>&#x3000;came back on %1 (%2): %3 of %4 recorded by %5</source>
        <translation>&#x3000;%1收回（%2），共%4项，由%5登记%3项</translation>
    </message>
    <message>
        <source>Looking for open tasks…</source>
        <translation>正在查找在办任务…</translation>
    </message>
    <message>
        <source>Tick all (Ctrl+A)</source>
        <translation>全部勾选（Ctrl+A）</translation>
    </message>
    <message>
        <source>Take sheets back…</source>
        <translation>收回填报表…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Exchange with units</source>
        <translation>与承办单位交换</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>承办单位</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>承办单位</translation>
    </message>
    <message>
        <source>Open tasks</source>
        <translation>在办任务</translation>
    </message>
    <message>
        <source>Sent last</source>
        <translation>最近一次发出</translation>
    </message>
    <message>
        <source>Came back last</source>
        <translation>最近一次收回</translation>
    </message>
    <message>
        <source>No unit has open tasks.</source>
        <translation>没有单位有在办任务。</translation>
    </message>
    <message>
        <source>Export %1 sheets…</source>
        <translation>导出%1份填报表…</translation>
    </message>
    <message>
        <source>Export a sheet…</source>
        <translation>导出填报表…</translation>
    </message>
    <message>
        <source>Folder for the sheets</source>
        <translation>填报表放在哪个文件夹</translation>
    </message>
    <message>
        <source>%1; then: %2</source>
        <translation>%1；随后：%2</translation>
    </message>
    <message>
        <source>Take sheets back</source>
        <translation>收回填报表</translation>
    </message>
    <message>
        <source>Sheets that were filled in (*.xlsx *.ods);;All files (*)</source>
        <translation>填好的填报表 (*.xlsx *.ods);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Units: %1, open tasks: %2</source>
        <translation>在办任务%2项，涉及单位%1家</translation>
    </message>
    <message>
        <source>Sheets exported: %1, into %2</source>
        <translation>已导出%1份填报表：%2</translation>
    </message>
    <message>
        <source>A sheet takes the open tasks of a unit out to it and brings back what it did. Space ticks a unit; without ticks the one under the cursor is meant. Ctrl+E exports, Ctrl+I takes back, Enter does what comes next.</source>
        <translation>填报表把一家单位的在办任务带出去，把它办了什么带回来。空格键勾选单位；没有勾选时，指光标所在的一家。Ctrl+E导出，Ctrl+I收回，回车做接下来的一步。</translation>
    </message>
    <message>
        <source>All that went to the unit and came back</source>
        <translation>与这家单位的全部往来</translation>
    </message>
    <message>
        <source>Units whose sheet was not exported, and why</source>
        <translation>没有导出的单位和原因</translation>
    </message>
    <message>
        <source>Sheets are being exported. Esc stops.</source>
        <translation>正在导出填报表，按Esc停下。</translation>
    </message>
    <message>
        <source>This unit has no open tasks. Tick others, or go to one that has.</source>
        <translation>这家单位没有在办任务。请勾选别的单位，或把光标移到有在办任务的一家。</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>停止（Esc）</translation>
    </message>
    <message>
        <source>Nothing went to this unit yet.</source>
        <translation>还没有给这家单位发过。</translation>
    </message>
    <message>
        <source>Sheet %1 of %2: %3</source>
        <translation>第%1份，共%2份：%3</translation>
    </message>
    <message>
        <source>%1; stopped before the other %2</source>
        <translation>%1；已停下，其余%2份没有导出</translation>
    </message>
    <message>
        <source>%1; not exported: %2</source>
        <translation>%1；没有导出成功的%2份，原因如下</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 has no open tasks, so no sheet can go to it.</source>
        <translation>%1没有在办任务，没有填报表可发。</translation>
    </message>
    <message>
        <source>The sheet being made is finished first.</source>
        <translation>正在做的这一份做完就停。</translation>
    </message>
    <message>
        <source>The open tasks could not be read.</source>
        <translation>在办任务没有读到。</translation>
    </message>
    <message>
        <source>package %1, time %2, on %3: %4 of %5 recorded</source>
        <translation>第%1号交换包，%3第%2次收回：共%5项，登记%4项</translation>
    </message>
    <message>
        <source>sheet %1, time %2, on %3: %4 of %5 recorded</source>
        <translation>第%1次填报表，%3第%2次收回：共%5项，登记%4项</translation>
    </message>
    <message>
        <source>package %1, return number %2 of the unit, on %3: %4 of %5 recorded</source>
        <translation>第%1号交换包，单位第%2次交回的，%3收回：共%5项，登记%4项</translation>
    </message>
    <message>
        <source>&#x3000;&#x3000;%1&#x3000;%2&#x3000;%3&#x3000;Why: %4</source>
        <translation>&#x3000;&#x3000;%1&#x3000;%2&#x3000;%3&#x3000;原因：%4</translation>
    </message>
    <message>
        <source>&#x3000;return number %6, taken on %1 (%2): %3 of %4 recorded by %5</source>
        <translation>&#x3000;单位第%6次交回的，%1收回（%2），共%4项，由%5登记%3项</translation>
    </message>
    <message>
        <source>%1; not taken over: %2</source>
        <translation>%1；没有登记的%2项</translation>
    </message>
    <message>
        <source>&#x3000;&#x3000;%1&#x3000;%2&#x3000;Why: %3</source>
        <translation>&#x3000;&#x3000;%1&#x3000;%2&#x3000;原因：%3</translation>
    </message>
    <message>
        <source>&#x3000;not taken over: %1. Take the same file back once more to decide about them, or lay them aside (Ctrl+R):</source>
        <translation>&#x3000;没有登记的%1项。要办的，把同一个文件再收回一次；不登记的，按 Ctrl+R 决定不予登记：</translation>
    </message>
    <message>
        <source>Not recorded… (Ctrl+R)</source>
        <translation>没有登记的…（Ctrl+R）</translation>
    </message>
    <message>
        <source>Nothing came back from this unit yet.</source>
        <translation>这家单位还没有交回过。</translation>
    </message>
</context>
<context>
    <name>huying::ui::ExportListDialog</name>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>导出清单</translation>
    </message>
    <message>
        <source>%1, as filtered and sorted now</source>
        <translation>%1，按现在的筛选和排序</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Keep as…</source>
        <translation>存为…</translation>
    </message>
    <message>
        <source>Tick the columns; drag them, or use Alt+Up and Alt+Down, into the order of your own form.</source>
        <translation>勾选要导出的栏目；拖动或用 Alt+↑、Alt+↓ 排成本单位表格的次序。</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>As the list shows it</source>
        <translation>与清单显示一致</translation>
    </message>
    <message>
        <source>All columns of the ledger</source>
        <translation>台账全部栏目</translation>
    </message>
    <message>
        <source>Tick at least one column.</source>
        <translation>请至少勾选一栏。</translation>
    </message>
    <message>
        <source>Keep the layout</source>
        <translation>保存格式</translation>
    </message>
    <message>
        <source>Name of the layout:</source>
        <translation>格式名称：</translation>
    </message>
    <message>
        <source>“%1” is a layout of the program; choose another name.</source>
        <translation>“%1”是程序自带的格式，请换一个名称。</translation>
    </message>
    <message>
        <source>Delete the layout “%1”?</source>
        <translation>删除格式“%1”？</translation>
    </message>
    <message>
        <source>List of suggestions.xlsx</source>
        <translation>建议清单.xlsx</translation>
    </message>
    <message>
        <source>Excel files (*.xlsx);;CSV files (*.csv)</source>
        <translation>Excel 文件 (*.xlsx);;CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Export… (Ctrl+Enter)</source>
        <translation>导出…（Ctrl+Enter）</translation>
    </message>
</context>
<context>
    <name>huying::ui::ExtensionDecisionDialog</name>
    <message>
        <source>Decide the extension</source>
        <translation>审批延期</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>审批日期</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>审批意见</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>延期至</translation>
    </message>
    <message>
        <source>as asked for</source>
        <translation>按申请日期</translation>
    </message>
    <message>
        <source>Deputy told on</source>
        <translation>告知代表日期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Extension %1: %2, %3</source>
        <translation>延期%1：%2，%3</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>决定机关</translation>
    </message>
    <message>
        <source>the assigning body</source>
        <translation>交办机关</translation>
    </message>
</context>
<context>
    <name>huying::ui::ExtensionDialog</name>
    <message>
        <source>Asked for %1 until %2: %3</source>
        <translation>%1申请延期至%2：%3</translation>
    </message>
    <message>
        <source>Due now: %1.</source>
        <translation>现在的期限：%1。</translation>
    </message>
</context>
<context>
    <name>huying::ui::ExtensionRequestDialog</name>
    <message>
        <source>Ask for an extension</source>
        <translation>申请延期</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>申请日期</translation>
    </message>
    <message>
        <source>Extend until</source>
        <translation>申请延期至</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Extension asked for: %1, %2</source>
        <translation>已申请延期：%1，%2</translation>
    </message>
</context>
<context>
    <name>huying::ui::FactCorrection</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>recorded by mistake: stays readable and counts nowhere</source>
        <translation>误登，作废：留在台账里，不再计入</translation>
    </message>
    <message>
        <source>Handling unit</source>
        <translation>承办单位</translation>
    </message>
</context>
<context>
    <name>huying::ui::FeedbackDialog</name>
    <message>
        <source>Feedback form</source>
        <translation>录入征询意见表</translation>
    </message>
    <message>
        <source>Form back on</source>
        <translation>返回日期</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>代表</translation>
    </message>
    <message>
        <source>the lead proposer</source>
        <translation>领衔代表</translation>
    </message>
    <message>
        <source>the whole reply</source>
        <translation>整件答复</translation>
    </message>
    <message>
        <source>Rated reply of</source>
        <translation>评价哪家单位</translation>
    </message>
    <message>
        <source>Rating of the process</source>
        <translation>对办理过程</translation>
    </message>
    <message>
        <source>Rating of the result</source>
        <translation>对办理结果</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>具体意见</translation>
    </message>
    <message>
        <source>Came by</source>
        <translation>返回方式</translation>
    </message>
    <message>
        <source>Collected by</source>
        <translation>收集人</translation>
    </message>
    <message>
        <source>the deputy asks to be handled again</source>
        <translation>代表要求重新办理</translation>
    </message>
    <message>
        <source>A satisfied or mostly satisfied result completes the suggestion on the same day.</source>
        <translation>对办理结果满意或基本满意的，当日办结。</translation>
    </message>
    <message>
        <source>A dissatisfied rating needs the deputy&apos;s reason.</source>
        <translation>评价为不满意的，必须填写代表的具体意见。</translation>
    </message>
    <message>
        <source>Feedback form recorded: %1, result %2</source>
        <translation>已录入评价：%1，结果%2</translation>
    </message>
</context>
<context>
    <name>huying::ui::FilterHeader</name>
    <message>
        <source>filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>contains…</source>
        <translation>包含…</translation>
    </message>
    <message>
        <source>Filter %1</source>
        <translation>筛选%1</translation>
    </message>
</context>
<context>
    <name>huying::ui::FilterShelf</name>
    <message>
        <source>This filter cannot be read by this version of the program. Delete it or open the newer version.</source>
        <translation>本版本的程序读不懂这个筛选。请删除它，或用更新的版本打开。</translation>
    </message>
    <message>
        <source>Filter the list first; then the filter can be kept under a name.</source>
        <translation>请先筛选清单，再给筛选起名保存。</translation>
    </message>
    <message>
        <source>Keep as a filter</source>
        <translation>存为筛选</translation>
    </message>
    <message>
        <source>Name of the filter:</source>
        <translation>筛选名称：</translation>
    </message>
    <message>
        <source>Rename the filter</source>
        <translation>筛选改名</translation>
    </message>
    <message>
        <source>Kept the filter “%1”.</source>
        <translation>已保存筛选“%1”。</translation>
    </message>
    <message>
        <source>Delete the filter “%1”? It is deleted for everyone who uses this register; the pieces stay.</source>
        <translation>删除筛选“%1”？使用本台账的人都不再看到它；建议本身不受影响。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>huying::ui::FollowUpPage</name>
    <message>
        <source>open ones only</source>
        <translation>只列待落实的</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Ledger of promises</source>
        <translation>承诺台账</translation>
    </message>
    <message>
        <source>Forms to be asked for</source>
        <translation>催收征询意见表</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>落实</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>共%1行</translation>
    </message>
    <message>
        <source>No promise is open. What replies promise is recorded with the reply, or from the case.</source>
        <translation>没有待落实的承诺。承诺随答复登记，也可以从建议里补登。</translation>
    </message>
    <message>
        <source>Every form is back.</source>
        <translation>征询意见表都已返回。</translation>
    </message>
    <message>
        <source>As of %1, %2</source>
        <translation>截至%1，%2</translation>
    </message>
    <message>
        <source>Look-back rounds</source>
        <translation>回头看</translation>
    </message>
    <message>
        <source>Nothing is looked at here. “Choose…” opens a round and chooses pieces or promises for it.</source>
        <translation>这里还没有列入的建议。按“选择…”开展一次回头看，选定建议或承诺。</translation>
    </message>
    <message>
        <source>Deputies still owed a reply</source>
        <translation>待答复代表</translation>
    </message>
    <message>
        <source>What replies have promised and what became of it, of this session and of those before it: open promises go on over the years until they are fulfilled or explained. The second list has the forms that have not come back, with the telephone of whom to call; the third one look-back rounds: what units are asked about earlier replies and promises, what they say and what the office finds. The fourth one has every deputy who is still owed a reply: each signer of each piece, since when, and whether the unit has yet to reply or the reply to be delivered.
Up and Down go through the list, Enter opens the case and what can be done with it, Esc returns. F2 explains the date of the line, Ctrl+Tab turns to the next part of the case. Ctrl+P prints the list as it stands; “Export…” writes it for Excel or WPS.</source>
        <translation>各次会议建议的答复承诺了什么、落实得怎样，以前各次会议的也在内：没有落实的承诺逐年转下去，直到落实或说明。另一个清单是还没有收回的征询意见表，带着该给谁打电话。第三张是回头看：就以前的答复和承诺问单位什么、单位怎么答、核对的结果。第四张是还没有得到答复的每一位代表：每件建议的每位领衔和联名代表，从哪天等起，是单位还没有答复，还是答复函没有送到。
上下键在清单里移动，Enter 打开这一件和可以对它做的事，Esc 返回。F2 说明这一行的日期是怎么来的，Ctrl+Tab 转到这一件的下一部分。Ctrl+P 照现在的样子打印清单；“导出…”写成 Excel、WPS 可用的文件。</translation>
    </message>
    <message>
        <source>No deputy is owed a reply.</source>
        <translation>没有欠着答复的代表。</translation>
    </message>
</context>
<context>
    <name>huying::ui::Form</name>
    <message>
        <source>%1 is needed.</source>
        <translation>请填写%1。</translation>
    </message>
    <message>
        <source>“%1” is no date. Examples: 3.3, 0303, 2023-03-03, today, +3.</source>
        <translation>“%1”不是日期。可以这样输入：3.3、0303、2023-03-03、今天、+3。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>%1: there is none called “%2”. Type another part of its name or its number, or press Alt+Down for all of them. What was typed stays.</source>
        <translation>%1：没有名为“%2”的。请改输名称的另一部分或代码，或按 Alt+↓ 看全部；已输入的文字不会丢。</translation>
    </message>
    <message>
        <source>%1: “%2” is no whole name. It may mean: %3. Alt+Down or typing on chooses one.</source>
        <translation>%1：“%2”不是完整的名称，可能是：%3。按 Alt+↓ 或接着输入来选一个。</translation>
    </message>
    <message>
        <source>%1 %2 and %3 %4 are about a year apart. Finish once more if that is meant; otherwise correct the year.</source>
        <translation>%1 %2 与%3 %4 相差一年左右。确实如此的，请再完成一次；否则请改正年份。</translation>
    </message>
    <message>
        <source>%1: %2 is about a year ago. Finish once more if that is meant; otherwise correct the year.</source>
        <translation>%1：%2 距今一年左右。确实如此的，请再完成一次；否则请改正年份。</translation>
    </message>
</context>
<context>
    <name>huying::ui::GovernmentLeaderDialog</name>
    <message>
        <source>Led by a leader of the government</source>
        <translation>政府领导领办</translation>
    </message>
    <message>
        <source>empty: no government item after all</source>
        <translation>留空即取消领办</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>No government item any more: %1</source>
        <translation>已取消政府领导领办：%1</translation>
    </message>
    <message>
        <source>%1 leads %2</source>
        <translation>%1领办%2</translation>
    </message>
</context>
<context>
    <name>huying::ui::HandOverDialog</name>
    <message>
        <source>Print… (Ctrl+P)</source>
        <translation>打印…（Ctrl+P）</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>List for the hand-over meeting</source>
        <translation>交办会清单</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Nothing is planned that is not assigned yet.</source>
        <translation>没有已拟办、尚未交办的建议。</translation>
    </message>
    <message>
        <source>%1 planned, not yet assigned</source>
        <translation>%1已拟办、尚未交办</translation>
    </message>
    <message>
        <source>As of %1, %2</source>
        <translation>截至%1，%2</translation>
    </message>
    <message>
        <source>Passed on by</source>
        <translation>转交机关</translation>
    </message>
    <message>
        <source>all bodies</source>
        <translation>全部机关</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Lists of all units… (Ctrl+U)</source>
        <translation>各单位清单…（Ctrl+U）</translation>
    </message>
    <message>
        <source>What is assigned and not answered yet, a list a unit, for Word and Excel</source>
        <translation>已经交办、还没有答复的，一家单位一份，Word 和 Excel 各一个文件</translation>
    </message>
    <message>
        <source>Where the lists of the units go</source>
        <translation>各单位清单放在哪里</translation>
    </message>
    <message>
        <source>Lists of units %1</source>
        <translation>各单位交办清单 %1</translation>
    </message>
    <message numerus="yes">
        <source>Written for %n units: %1</source>
        <translation>
            <numerusform>已写好%n家单位的清单：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>huying::ui::ImportDialog</name>
    <message>
        <source>What you changed is kept as a draft and not in use: “Columns…” goes on with it.</source>
        <translation>改动没有采用，已留作草稿：按“栏目…”接着改。</translation>
    </message>
    <message>
        <source>No file chosen yet.</source>
        <translation>尚未选择文件。</translation>
    </message>
    <message>
        <source>add units that are not in the directory</source>
        <translation>自动增加名册中没有的承办单位</translation>
    </message>
    <message>
        <source>add categories that are not in the directory</source>
        <translation>自动增加没有的类别</translation>
    </message>
    <message>
        <source>different values replace those in the register</source>
        <translation>与台账不同的内容以文件为准</translation>
    </message>
    <message>
        <source>leave refused rows out and take the others</source>
        <translation>跳过被拒绝的行，导入其余各行</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Import a ledger</source>
        <translation>导入台账</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Nothing is written before Apply; what was applied can be undone as a whole.</source>
        <translation>点“导入”之前不写入任何内容；导入后可以整批撤销。</translation>
    </message>
    <message>
        <source>Rows without a session belong to</source>
        <translation>没有届次的行归入</translation>
    </message>
    <message>
        <source>Imported: %1 new, %2 changed, %3 refused</source>
        <translation>已导入：新建%1，更改%2，拒绝%3</translation>
    </message>
    <message>
        <source>Apply: %1</source>
        <translation>导入%1</translation>
    </message>
    <message>
        <source>Some rows are refused: correct them, or tick that they are left out.</source>
        <translation>有的行被拒绝：请先改正，或勾选跳过被拒绝的行。</translation>
    </message>
    <message>
        <source>New %1   Changed %2   Unchanged %3   Refused %4</source>
        <translation>新建%1&#x3000;更改%2&#x3000;不变%3&#x3000;拒绝%4</translation>
    </message>
    <message>
        <source>Columns not understood: %1</source>
        <translation>不认识的列：%1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>栏目…</translation>
    </message>
    <message>
        <source>What the columns are</source>
        <translation>栏目对应</translation>
    </message>
    <message>
        <source>by their names</source>
        <translation>按栏目名称</translation>
    </message>
    <message>
        <source>a ledger of suggestions</source>
        <translation>建议台账</translation>
    </message>
    <message>
        <source>deputies</source>
        <translation>代表名册</translation>
    </message>
    <message>
        <source>handling units</source>
        <translation>承办单位</translation>
    </message>
    <message>
        <source>The file holds</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.ods *.csv);;All files (*)</source>
        <translation>表格 (*.xlsx *.ods *.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>as edited</source>
        <translation>刚才编辑的</translation>
    </message>
    <message>
        <source>Row %1 of %2</source>
        <translation>第 %1 行，共 %2 行</translation>
    </message>
    <message>
        <source>the working-day calendar</source>
        <translation>工作日历</translation>
    </message>
    <message>
        <source>Choose a file first.</source>
        <translation>请先选择文件。</translation>
    </message>
    <message>
        <source>There is nothing to write: no row is new or changed.</source>
        <translation>没有可写入的：没有一行是新建或更改。</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n名</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n家</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n天</numerusform>
        </translation>
    </message>
    <message>
        <source>Preview again</source>
        <translation>重新预演</translation>
    </message>
    <message>
        <source>Columns that are computed here and not taken: %1</source>
        <translation>由程序计算、不收的列：%1</translation>
    </message>
</context>
<context>
    <name>huying::ui::ImportPreview</name>
    <message>
        <source>Rows shown</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>文件中的各行</translation>
    </message>
    <message>
        <source>The row in full</source>
        <translation>这一行的全部内容</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>with remarks</source>
        <translation>有提示</translation>
    </message>
</context>
<context>
    <name>huying::ui::ImportRowsModel</name>
    <message>
        <source>passed over</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What would change, or why not</source>
        <translation>改什么，或为什么不行</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>第 %1 行</translation>
    </message>
</context>
<context>
    <name>huying::ui::IndicatorEditor</name>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Work as</source>
        <translation>承办方式</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>计分方式</translation>
    </message>
    <message>
        <source>Full points</source>
        <translation>满分</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>What formulas may use</source>
        <translation>公式可用的量</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Enter or a double click puts it into the formula.</source>
        <translation>按回车或双击写入公式。</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（未命名）</translation>
    </message>
    <message>
        <source>Right: %1</source>
        <translation>正确：%1</translation>
    </message>
</context>
<context>
    <name>huying::ui::InspectionDialog</name>
    <message>
        <source>Correct an inspection</source>
        <translation>更正综合检查</translation>
    </message>
    <message>
        <source>Plan an inspection</source>
        <translation>安排综合检查</translation>
    </message>
    <message>
        <source>Name of the inspection</source>
        <translation>检查名称</translation>
    </message>
    <message>
        <source>for example the year</source>
        <translation>例如写上年份</translation>
    </message>
    <message>
        <source>Leading committee</source>
        <translation>牵头委员会</translation>
    </message>
    <message>
        <source>names, ; between</source>
        <translation>姓名，用“、”或“；”隔开</translation>
    </message>
    <message>
        <source>names, with the delegation in brackets, ; between</source>
        <translation>姓名，括号里写代表团，用“、”或“；”隔开</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>empty: it goes on</source>
        <translation>空着：仍在进行</translation>
    </message>
    <message>
        <source>recorded by mistake (void)</source>
        <translation>误记（作废）</translation>
    </message>
    <message>
        <source>Inspection corrected: %1</source>
        <translation>综合检查已更正：%1</translation>
    </message>
    <message>
        <source>Inspection planned: %1</source>
        <translation>综合检查已安排：%1</translation>
    </message>
</context>
<context>
    <name>huying::ui::InspectionDrawDialog</name>
    <message>
        <source>Draw what is inspected</source>
        <translation>抽签确定检查对象</translation>
    </message>
    <message>
        <source>so many of every unit</source>
        <translation>每家单位各抽这么多</translation>
    </message>
    <message>
        <source>From these units alone</source>
        <translation>只从这些单位里抽</translation>
    </message>
    <message>
        <source>empty: from all</source>
        <translation>空着：从全部里抽</translation>
    </message>
    <message>
        <source>said aloud before the draw, for example three numbers</source>
        <translation>抽签前当场定，例如现场报的三个数</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>From the seed and the candidates anybody can draw the same again; both are kept.</source>
        <translation>种子和范围都留存，谁都可以照样重抽一遍。</translation>
    </message>
    <message>
        <source>Drawn: %1</source>
        <translation>抽中：%1</translation>
    </message>
</context>
<context>
    <name>huying::ui::InspectionFindingDialog</name>
    <message>
        <source>Correct a finding</source>
        <translation>更正检查情况</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>检查情况</translation>
    </message>
    <message>
        <source>recorded by mistake (void)</source>
        <translation>误记（作废）</translation>
    </message>
    <message>
        <source>Finding corrected: %1</source>
        <translation>检查情况已更正：%1</translation>
    </message>
    <message>
        <source>Finding recorded: %1</source>
        <translation>检查情况已登记：%1</translation>
    </message>
    <message>
        <source>0 to 100</source>
        <translation>0到100</translation>
    </message>
</context>
<context>
    <name>huying::ui::InspectionFollowUpDialog</name>
    <message>
        <source>What followed</source>
        <translation>整改情况</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>整改日期</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>this completes the rectification</source>
        <translation>已整改完成</translation>
    </message>
    <message>
        <source>Recorded what followed: %1</source>
        <translation>整改情况已登记：%1</translation>
    </message>
</context>
<context>
    <name>huying::ui::InspectionSampleDialog</name>
    <message>
        <source>What is inspected</source>
        <translation>检查对象</translation>
    </message>
    <message>
        <source>Units as a whole</source>
        <translation>整家单位</translation>
    </message>
    <message>
        <source>any part of the name or its number</source>
        <translation>名称中的任意几个字，或编号</translation>
    </message>
    <message>
        <source>Of the pieces, the share of</source>
        <translation>建议里检查哪家单位</translation>
    </message>
    <message>
        <source>empty: the unit that answers</source>
        <translation>空着：答复它的单位</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Added to %1</source>
        <translation>已列入%1</translation>
    </message>
    <message>
        <source>numbers of the pieces, with a comma, semicolon or blank between</source>
        <translation>建议编号，用顿号、逗号、分号或空格隔开</translation>
    </message>
</context>
<context>
    <name>huying::ui::InspectionsView</name>
    <message>
        <source>No inspection yet. “Plan an inspection” says which committee leads it; what is inspected is chosen or drawn.</source>
        <translation>还没有综合检查。“安排检查”写明哪个委员会牵头；检查对象可以指定，也可以抽签。</translation>
    </message>
    <message>
        <source>Open the piece</source>
        <translation>打开建议</translation>
    </message>
    <message>
        <source>Plan an inspection…</source>
        <translation>安排检查…</translation>
    </message>
    <message>
        <source>Export the inspections…</source>
        <translation>导出检查情况…</translation>
    </message>
    <message>
        <source>Inspections</source>
        <translation>综合检查</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>指定…</translation>
    </message>
    <message>
        <source>Draw…</source>
        <translation>抽签…</translation>
    </message>
    <message>
        <source>Finding…</source>
        <translation>检查情况…</translation>
    </message>
    <message>
        <source>What followed…</source>
        <translation>整改情况…</translation>
    </message>
    <message>
        <source>Correct the finding…</source>
        <translation>更正检查情况…</translation>
    </message>
    <message>
        <source>Take out…</source>
        <translation>移出…</translation>
    </message>
    <message>
        <source>Correct the inspection…</source>
        <translation>更正检查…</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>结束…</translation>
    </message>
    <message>
        <source>What is inspected</source>
        <translation>检查对象</translation>
    </message>
    <message>
        <source>Leading committee</source>
        <translation>牵头委员会</translation>
    </message>
    <message>
        <source>Inspected</source>
        <translation>已检查</translation>
    </message>
    <message>
        <source>Done of what was asked</source>
        <translation>整改完成</translation>
    </message>
    <message>
        <source>%1 (closed)</source>
        <translation>%1（已结束）</translation>
    </message>
    <message>
        <source>led by %1</source>
        <translation>%1牵头</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>%1至%2</translation>
    </message>
    <message>
        <source>Closed on %1: %2</source>
        <translation>%1结束：%2</translation>
    </message>
    <message>
        <source>The inspection is closed.</source>
        <translation>检查已结束。</translation>
    </message>
    <message>
        <source>Nothing is chosen for this inspection yet.</source>
        <translation>这次检查还没有检查对象。</translation>
    </message>
    <message>
        <source>Nothing was found of this yet.</source>
        <translation>还没有检查情况。</translation>
    </message>
    <message>
        <source>The unit is inspected as a whole.</source>
        <translation>检查的是整家单位。</translation>
    </message>
    <message>
        <source>It was inspected.</source>
        <translation>已有检查情况。</translation>
    </message>
    <message>
        <source>The finding asks for nothing.</source>
        <translation>这条检查情况没有整改要求。</translation>
    </message>
    <message>
        <source>The inspection is void.</source>
        <translation>这次检查已作废。</translation>
    </message>
    <message>
        <source>Print the inspection…</source>
        <translation>打印这次检查…</translation>
    </message>
    <message>
        <source>Print all inspections…</source>
        <translation>打印全部检查…</translation>
    </message>
    <message>
        <source>No inspection is chosen.</source>
        <translation>没有选中检查。</translation>
    </message>
</context>
<context>
    <name>huying::ui::IntakePage</name>
    <message>
        <source>Register (Ctrl+Enter)</source>
        <translation>登记（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>What is typed is kept as a draft.</source>
        <translation>已输入的内容自动留作草稿。</translation>
    </message>
    <message>
        <source>Just registered</source>
        <translation>刚登记的建议</translation>
    </message>
    <message>
        <source>Enter or a double click opens a piece in the register, where it can be assigned.</source>
        <translation>按回车或双击，在建议页打开并交办。</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>届次</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Registered on</source>
        <translation>登记日期</translation>
    </message>
    <message>
        <source>Numbers not given yet: %1</source>
        <translation>空号：%1</translation>
    </message>
    <message>
        <source>%1, the next free one</source>
        <translation>留空则取%1</translation>
    </message>
    <message>
        <source>Registered: %1</source>
        <translation>已登记：%1</translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation>清空重填</translation>
    </message>
    <message>
        <source>What stands in the form is thrown away, its draft too.</source>
        <translation>丢掉表单里的内容，草稿也一并删除。</translation>
    </message>
    <message>
        <source>What was typed until %1 stands here again.</source>
        <translation>这里是%1输入的内容。</translation>
    </message>
    <message>
        <source>To look at before registering</source>
        <translation>登记前请看</translation>
    </message>
    <message>
        <source>Nothing to remark.</source>
        <translation>没有要提醒的。</translation>
    </message>
    <message>
        <source>What the form check finds stands here while it is typed.</source>
        <translation>表单核对的结果随输入显示在这里。</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审查</translation>
    </message>
    <message>
        <source>Talks before submission</source>
        <translation>提出前沟通</translation>
    </message>
    <message>
        <source>Entries: %1</source>
        <translation>共%1条</translation>
    </message>
    <message>
        <source>Open the form where it was: what was typed stands in it.</source>
        <translation>请回到原来的地方打开表单，输入的内容还在。</translation>
    </message>
    <message>
        <source>Something is typed here and not registered: finish it or start afresh first.</source>
        <translation>这里输入的内容还没有登记：请先登记或重新开始。</translation>
    </message>
    <message>
        <source>From the paper %1: the number is linked to it.</source>
        <translation>由来件%1登记，编号与它相连。</translation>
    </message>
    <message>
        <source>One paper after another, in the order of the paper form. Enter goes to the next field, Ctrl+Enter registers.
Deputies are found by any part of the name or the certificate number; several names can be pasted at once, ; between them.
Dates: 3.3, 0303, 2023-03-03, today, +3. Without a number the next free one is given.
Ctrl+Tab goes on to “Review”: papers that were handed in and have no number yet, whose turn it is and for how long; Enter does the next step, “Register” fills this form and links the two. “Talks before submission” keeps what deputies raised with units before they handed anything in. Neither is counted anywhere.</source>
        <translation>按建议专用纸的顺序逐件登记。回车到下一栏，Ctrl+Enter 登记。
代表可按姓名的任意部分或代表证号查找；多个姓名可以一次粘贴，用顿号隔开。
日期可输入 3.3、0303、2023-03-03、今天、+3。编号留空则取下一个可用的编号。
Ctrl+Tab 到“审查”：已经提交、还没有编号的来件，轮到谁、已经几天；Enter 做下一步，“登记”把来件填进这张表，登记后两边相连。“提出前沟通”记代表提交以前与承办单位的沟通。两者都不计入统计。</translation>
    </message>
    <message>
        <source>Start &amp;afresh</source>
        <translation>清空重填(&amp;A)</translation>
    </message>
</context>
<context>
    <name>huying::ui::JointOpinionDialog</name>
    <message>
        <source>Joint opinion</source>
        <translation>会办意见</translation>
    </message>
    <message>
        <source>Joint unit</source>
        <translation>会办单位</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>会办意见</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签发人</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Joint opinion recorded: %1, %2</source>
        <translation>已记录会办意见：%1，%2</translation>
    </message>
</context>
<context>
    <name>huying::ui::Keeping</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Backed up %1</source>
        <translation>已备份 %1</translation>
    </message>
    <message>
        <source>No backup</source>
        <translation>没有备份成功</translation>
    </message>
    <message>
        <source>Backups are made again: %1</source>
        <translation>备份又成功了：%1</translation>
    </message>
    <message>
        <source>Making the last backup…</source>
        <translation>正在做退出前的备份…</translation>
    </message>
    <message>
        <source>The last backup could not be made. %1</source>
        <translation>退出前的备份没有成功。%1</translation>
    </message>
    <message>
        <source>The last backup is not finished yet. Close all the same?</source>
        <translation>退出前的备份还没有做完，仍要关闭吗？</translation>
    </message>
    <message>
        <source>Close all the same</source>
        <translation>仍要关闭</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>%1 copy.huying</source>
        <translation>%1副本.huying</translation>
    </message>
    <message>
        <source>Registers (*.huying)</source>
        <translation>台账 (*.huying)</translation>
    </message>
    <message>
        <source>Copied, opened and checked: %1, %2</source>
        <translation>已另存并打开核对：%1，%2</translation>
    </message>
    <message>
        <source>There are no unfinished entries.</source>
        <translation>没有未完成的录入。</translation>
    </message>
    <message>
        <source>Open the form where it was: what was typed stands in it.</source>
        <translation>请打开原来的表单，输入的内容在里面。</translation>
    </message>
    <message>
        <source>Entries not finished, %1: %2</source>
        <translation>有%1项录入没有完成：%2</translation>
    </message>
    <message>
        <source>Entries not finished, %1: %2 and others</source>
        <translation>有%1项录入没有完成：%2等</translation>
    </message>
</context>
<context>
    <name>huying::ui::KeyMadeDialog</name>
    <message>
        <source>Print the recovery copy… (Ctrl+P)</source>
        <translation>打印恢复页… (Ctrl+P)</translation>
    </message>
    <message>
        <source>Delete its file…</source>
        <translation>删除恢复页文件…</translation>
    </message>
    <message>
        <source>The key is made</source>
        <translation>密钥已制作</translation>
    </message>
    <message>
        <source>Fingerprint: %1</source>
        <translation>指纹：%1</translation>
    </message>
    <message>
        <source>1. Print the recovery copy, lock it away in a sealed envelope and delete its file. Whoever has it has the key; without it a forgotten password is the end of the key.
%1</source>
        <translation>一、打印恢复页，装进信封封好锁起来，再把文件删除。谁有这一页，谁就有这个密钥；没有这一页，忘了密码密钥就用不成了。
%1</translation>
    </message>
    <message>
        <source>2. Give the key file to the other side. It is no secret.
%1</source>
        <translation>二、把密钥文件交给对方。它不是秘密。
%1</translation>
    </message>
    <message>
        <source>3. On the telephone read out the digits above when the other side asks, and have theirs read out to you: only then trust a key.</source>
        <translation>三、对方打电话来问，就念上面的指纹；您收下对方的密钥时，也请对方念给您听。核对过的才可以信任。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 无法读取。</translation>
    </message>
    <message>
        <source>Recovery copy</source>
        <translation>恢复页</translation>
    </message>
    <message>
        <source>Is the recovery copy printed, readable and locked away? Its file is deleted for good.</source>
        <translation>恢复页打印好了、看得清、锁起来了吗？文件删除以后找不回来。</translation>
    </message>
    <message>
        <source>Delete the file</source>
        <translation>删除文件</translation>
    </message>
    <message>
        <source>The file of the recovery copy is deleted.</source>
        <translation>恢复页文件已删除。</translation>
    </message>
    <message>
        <source>%1 could not be deleted.</source>
        <translation>%1 没有删除成功。</translation>
    </message>
    <message>
        <source>Key of “%1”</source>
        <translation>“%1”的密钥</translation>
    </message>
</context>
<context>
    <name>huying::ui::LayAsideDialog</name>
    <message>
        <source>Lay aside</source>
        <translation>不予登记</translation>
    </message>
    <message>
        <source>%1 lines of %2</source>
        <translation>%2的%1项</translation>
    </message>
    <message>
        <source>The unit reads the reason. If it returns the same again, the line is known as laid aside.</source>
        <translation>原因单位看得到。单位又交回同样的一行时，认得出来是不予登记的。</translation>
    </message>
    <message>
        <source>Laid aside: %1</source>
        <translation>已决定不予登记%1项</translation>
    </message>
</context>
<context>
    <name>huying::ui::LeadLine</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>not in the directory</source>
        <translation>名册里没有</translation>
    </message>
    <message>
        <source>no delegation</source>
        <translation>没有写代表团</translation>
    </message>
    <message>
        <source>%1 deputies have this name: choose the one of the right delegation.</source>
        <translation>有%1位代表叫这个名字：请选对应代表团的那一位。</translation>
    </message>
    <message>
        <source>Not in the directory: registering adds the name alone.</source>
        <translation>名册里没有这位代表：直接登记只加进姓名。</translation>
    </message>
    <message>
        <source>A&amp;dd the deputy…</source>
        <translation>增加代表(&amp;D)…</translation>
    </message>
    <message>
        <source>E&amp;dit the deputy…</source>
        <translation>编辑代表(&amp;D)…</translation>
    </message>
</context>
<context>
    <name>huying::ui::LeftLinesDialog</name>
    <message>
        <source>Also those laid a&amp;side</source>
        <translation>不予登记的也列出（&amp;S）</translation>
    </message>
    <message>
        <source>Tick all (Ctrl+A)</source>
        <translation>全部勾选（Ctrl+A）</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>复制清单</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Lay aside…</source>
        <translation>不予登记…</translation>
    </message>
    <message>
        <source>Not recorded of what %1 returned</source>
        <translation>%1交回以后没有登记的</translation>
    </message>
    <message>
        <source>To record a line, take the same file back once more. What will never be recorded is laid aside with a reason: it leaves the list, and the unit is told with its next package; to a unit with sheets send a copy of the list. Space ticks a line; without ticks the one under the cursor is meant.</source>
        <translation>要登记的，把同一个文件再收回一次。不会登记的，写明原因，决定不予登记：从清单里移出，单位打开下一个交换包时看得到；用填报表的单位，请复制清单发给它。空格勾选一行，没有勾选时指光标所在的一行。</translation>
    </message>
    <message>
        <source>Lines that were not recorded</source>
        <translation>没有登记的各行</translation>
    </message>
    <message>
        <source>Piece</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>What the unit said</source>
        <translation>单位交回的内容</translation>
    </message>
    <message>
        <source>Why it is not recorded</source>
        <translation>没有登记的原因</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>哪次交回</translation>
    </message>
    <message>
        <source>The line in full</source>
        <translation>这一行的全部内容</translation>
    </message>
    <message>
        <source>Not recorded: %1, laid aside: %2</source>
        <translation>没有登记：%1，不予登记：%2</translation>
    </message>
    <message>
        <source>return number %1, taken on %2</source>
        <translation>第%1次交回，%2收回</translation>
    </message>
    <message>
        <source>%1, taken on %2</source>
        <translation>%1，%2收回</translation>
    </message>
    <message>
        <source>Laid aside on %1 by %2: %3</source>
        <translation>不予登记（%1，%2）：%3</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已复制%1行</translation>
    </message>
    <message>
        <source>Lay %1 lines aside…</source>
        <translation>%1项不予登记…</translation>
    </message>
    <message>
        <source>Nothing of what the unit returned is left.</source>
        <translation>这家单位交回的都已登记或不予登记。</translation>
    </message>
    <message>
        <source>This line is laid aside already. Undo takes that back.</source>
        <translation>这一行已经决定不予登记。要改的，撤销那一次。</translation>
    </message>
    <message>
        <source>The list is empty.</source>
        <translation>清单是空的。</translation>
    </message>
</context>
<context>
    <name>huying::ui::LeftWorkDialog</name>
    <message>
        <source>Not carried over</source>
        <translation>没有带过来</translation>
    </message>
    <message>
        <source>What newer packages could not carry over</source>
        <translation>新的交换包没有带过来的</translation>
    </message>
    <message>
        <source>Each entry with its reason and what this unit can do. The list stays beside the register until you say that it is seen to; text can be copied into the forms under My cases.</source>
        <translation>逐项写明原因和本单位可以怎样做。没有点“都处理完了…”以前，这份清单一直保存在台账旁边；文字可以复制到“办件”的表单里。</translation>
    </message>
    <message>
        <source>Entries that were not carried over</source>
        <translation>没有带过来的记录</translation>
    </message>
    <message>
        <source>All is seen to…</source>
        <translation>都处理完了…</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>全部复制</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Is everything in this list seen to? The list is deleted; the entries still stand in the register as it was before the package.</source>
        <translation>清单里的都处理完了吗？清单将删除；这些记录仍在打开交换包以前另存的台账里。</translation>
    </message>
    <message>
        <source>Delete the list</source>
        <translation>删除清单</translation>
    </message>
</context>
<context>
    <name>huying::ui::LinkDialog</name>
    <message>
        <source>Link to earlier pieces</source>
        <translation>关联续提</translation>
    </message>
    <message>
        <source>Earlier pieces</source>
        <translation>以前的建议</translation>
    </message>
    <message>
        <source>Linked on</source>
        <translation>关联日期</translation>
    </message>
    <message>
        <source>%1 takes up %2</source>
        <translation>%1已关联续提%2</translation>
    </message>
    <message>
        <source>their numbers with term and session, as 17-2-35, with a comma, semicolon or blank between</source>
        <translation>编号连同届次，如 17-2-35，用顿号、逗号、分号或空格隔开</translation>
    </message>
</context>
<context>
    <name>huying::ui::LookBackAnswerDialog</name>
    <message>
        <source>Answer to a look-back</source>
        <translation>答复回头看</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
</context>
<context>
    <name>huying::ui::LookBackBar</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Close the round…</source>
        <translation>结束…</translation>
    </message>
    <message>
        <source>Correct the round…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Look-back round</source>
        <translation>回头看</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>%1 (closed %2)</source>
        <translation>%1（%2结束）</translation>
    </message>
    <message>
        <source>opened %1, to be answered until %2</source>
        <translation>%1开展，请于%2前答复</translation>
    </message>
    <message>
        <source>No look-back round was opened yet.</source>
        <translation>还没有开展过回头看。</translation>
    </message>
    <message>
        <source>This look-back round is closed already.</source>
        <translation>这次回头看已经结束。</translation>
    </message>
    <message>
        <source>The list was narrowed to “%1” and shows all again, so that what is new stands in it.</source>
        <translation>清单原来只列“%1”，已改为全部列出，以便看到新登记的这一条。</translation>
    </message>
</context>
<context>
    <name>huying::ui::LookBackChoiceDialog</name>
    <message>
        <source>Look back</source>
        <translation>列入回头看</translation>
    </message>
    <message>
        <source>a new round</source>
        <translation>新的一次</translation>
    </message>
    <message>
        <source>Name of the round</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>哪些建议</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Each unit that has answered is asked about its own answer. What it says changes neither class nor promise.</source>
        <translation>答复过的每家单位各答各的。单位的答复不改变结果类别和承诺。</translation>
    </message>
    <message>
        <source>There are no such pieces.</source>
        <translation>没有这样的建议。</translation>
    </message>
    <message>
        <source>Chosen for %1: %2</source>
        <translation>已列入%1：%2</translation>
    </message>
    <message>
        <source>for example the year and what is looked at</source>
        <translation>如：2023年回头看</translation>
    </message>
    <message>
        <source>Looking for the pieces…</source>
        <translation>正在查找建议…</translation>
    </message>
</context>
<context>
    <name>huying::ui::LookBackFindingDialog</name>
    <message>
        <source>What a look-back found</source>
        <translation>核对回头看</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Compared by</source>
        <translation>核对人</translation>
    </message>
    <message>
        <source>“Sent back” asks the unit once more. What is to be handled again, or is fulfilled, is recorded by itself.</source>
        <translation>“退回补充”请单位再答一次。需要重新办理的、承诺已落实的，另外照常登记。</translation>
    </message>
</context>
<context>
    <name>huying::ui::LookBackLineDialog</name>
    <message>
        <source>Asked until %1</source>
        <translation>请于%1前答复</translation>
    </message>
    <message>
        <source>promised for %1</source>
        <translation>承诺%1完成</translation>
    </message>
    <message>
        <source>answered on %1: %2&#x3000;%3</source>
        <translation>%1答复：%2&#x3000;%3</translation>
    </message>
    <message>
        <source>compared on %1: %2&#x3000;%3</source>
        <translation>%1核对：%2&#x3000;%3</translation>
    </message>
    <message>
        <source>Recorded: %1, %2</source>
        <translation>已记录：%1，%2</translation>
    </message>
    <message>
        <source>What is asked: %1</source>
        <translation>要求：%1</translation>
    </message>
</context>
<context>
    <name>huying::ui::LookBackRoundDialog</name>
    <message>
        <source>Close a look-back round</source>
        <translation>结束回头看</translation>
    </message>
    <message>
        <source>Correct a look-back round</source>
        <translation>更正回头看</translation>
    </message>
    <message>
        <source>Name of the round</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>empty: it goes on</source>
        <translation>空着：继续进行</translation>
    </message>
    <message>
        <source>Look-back round closed: %1</source>
        <translation>回头看已结束：%1</translation>
    </message>
    <message>
        <source>Look-back round corrected: %1</source>
        <translation>回头看已更正：%1</translation>
    </message>
</context>
<context>
    <name>huying::ui::MainWindow</name>
    <message>
        <source>Tick or select the pieces in the register first.</source>
        <translation>请先在“建议”里勾选或选中要交办的件。</translation>
    </message>
    <message>
        <source>Huying</source>
        <translation>呼应</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Who records</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Name that stands in the history:</source>
        <translation>历史中记录的姓名：</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 – Huying</source>
        <translation>%1 - 呼应</translation>
    </message>
    <message>
        <source>Open a register</source>
        <translation>打开台账</translation>
    </message>
    <message>
        <source>Registers (*.huying)</source>
        <translation>台账 (*.huying)</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>Demonstration register</source>
        <translation>演示台账</translation>
    </message>
    <message>
        <source>New register</source>
        <translation>新建台账</translation>
    </message>
    <message>
        <source>demonstration.huying</source>
        <translation>演示台账.huying</translation>
    </message>
    <message>
        <source>register.huying</source>
        <translation>代表建议.huying</translation>
    </message>
    <message>
        <source>Making the demonstration register with 670 pieces; this takes some seconds…</source>
        <translation>正在建立有670件建议的演示台账，需要几秒钟…</translation>
    </message>
    <message>
        <source>Making the register…</source>
        <translation>正在建立台账…</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z brings it back.</source>
        <translation>按 Ctrl+Shift+Z 恢复。</translation>
    </message>
    <message>
        <source>There is nothing to bring back.</source>
        <translation>没有可以恢复的操作。</translation>
    </message>
    <message>
        <source>Exported: %1</source>
        <translation>已导出：%1</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Brought back: %1</source>
        <translation>已恢复：%1</translation>
    </message>
    <message>
        <source>Lock when nobody is there</source>
        <translation>没有人在时锁定</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>After %1 minutes</source>
        <translation>%1分钟以后</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>请先登录。</translation>
    </message>
    <message>
        <source>This register does not ask for signing in.</source>
        <translation>这份台账不要求登录。</translation>
    </message>
    <message>
        <source>Who signed in records.</source>
        <translation>登录的人就是经办人。</translation>
    </message>
    <message>
        <source>Open a piece first (Enter).</source>
        <translation>请先打开一件（Enter）。</translation>
    </message>
    <message>
        <source>In this register it is %1 minutes at most; an administrator sets that.</source>
        <translation>这份台账规定最迟 %1 分钟，由管理员设定。</translation>
    </message>
    <message>
        <source>Your role in this register was changed from %1 to %2: what can be seen and recorded here follows it.</source>
        <translation>您在本台账的身份已由“%1”改为“%2”，能看、能登记的内容随之改变。</translation>
    </message>
    <message>
        <source>Tick or select the pieces first.</source>
        <translation>请先勾选或选中要办理的建议。</translation>
    </message>
    <message>
        <source>Follow-up: %1</source>
        <translation>落实：%1</translation>
    </message>
    <message>
        <source>Deputies&apos; phone pages: %1</source>
        <translation>代表手机页面：%1</translation>
    </message>
</context>
<context>
    <name>huying::ui::MappingDialog</name>
    <message>
        <source>What the columns are</source>
        <translation>栏目对应</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>文件中的栏目</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>文件中的栏目</translation>
    </message>
    <message>
        <source>Its values</source>
        <translation>其中的值</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>归到</translation>
    </message>
    <message>
        <source>found by itself</source>
        <translation>自动查找</translation>
    </message>
    <message>
        <source>field=value; field=value</source>
        <translation>栏目=值；栏目=值</translation>
    </message>
    <message>
        <source>3, 12</source>
        <translation>3、12</translation>
    </message>
    <message>
        <source>Header in row</source>
        <translation>表头在第几行</translation>
    </message>
    <message>
        <source>The same in every row</source>
        <translation>每行都一样的值</translation>
    </message>
    <message>
        <source>Rows left out</source>
        <translation>略过的行</translation>
    </message>
    <message>
        <source>Keep as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>从文件读入…</translation>
    </message>
    <message>
        <source>To a file…</source>
        <translation>存成文件…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>What was changed until %1 stands here again.</source>
        <translation>%1改到一半的栏目对应还在这里。</translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation>恢复原样</translation>
    </message>
    <message>
        <source>Use (Ctrl+Enter)</source>
        <translation>使用（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>(left out)</source>
        <translation>（不要）</translation>
    </message>
    <message>
        <source>%1 (alike)</source>
        <translation>%1（相近）</translation>
    </message>
    <message>
        <source>“%1” is no field with a value: write field=value.</source>
        <translation>“%1”看不出是哪一栏的什么值，请写成 栏目=值。</translation>
    </message>
    <message>
        <source>“%1” is no number of a row.</source>
        <translation>“%1”不是行号。</translation>
    </message>
    <message>
        <source>Two columns go to “%1”: only one can.</source>
        <translation>有两列都归到“%1”，只能留一列。</translation>
    </message>
    <message>
        <source>Keep the mapping</source>
        <translation>保存栏目对应</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Read a mapping</source>
        <translation>读入栏目对应</translation>
    </message>
    <message>
        <source>Mappings (*.json);;All files (*)</source>
        <translation>栏目对应 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Write the mapping</source>
        <translation>存出栏目对应</translation>
    </message>
    <message>
        <source>mapping.json</source>
        <translation>栏目对应.json</translation>
    </message>
    <message>
        <source>Mappings (*.json)</source>
        <translation>栏目对应 (*.json)</translation>
    </message>
    <message>
        <source>(computed here, not taken)</source>
        <translation>（由程序计算，不收）</translation>
    </message>
</context>
<context>
    <name>huying::ui::MeetingDialog</name>
    <message>
        <source>Meeting with the deputy</source>
        <translation>与代表座谈</translation>
    </message>
    <message>
        <source>Round %1, the deputy&apos;s reason: %2</source>
        <translation>第%1次办理，代表意见：%2</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Held on</source>
        <translation>座谈日期</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Who took part</source>
        <translation>参加人员</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>各方意见</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Whether it is handled again or explained is decided afterwards.</source>
        <translation>重新办理还是说明，座谈以后再决定。</translation>
    </message>
    <message>
        <source>Meeting recorded: %1</source>
        <translation>已记录座谈：%1</translation>
    </message>
</context>
<context>
    <name>huying::ui::MergeDialog</name>
    <message>
        <source>Merge</source>
        <translation>并案</translation>
    </message>
    <message>
        <source>number of the piece that the others are handled with</source>
        <translation>各件随之办理的那一件的编号</translation>
    </message>
    <message>
        <source>Merged on</source>
        <translation>并案日期</translation>
    </message>
    <message>
        <source>Merged pieces keep their numbers and go on counting. They have no time limit of their own and follow the main case; each of their signers is owed its reply and each piece is rated for itself.</source>
        <translation>并入的建议保留编号、照常计入统计，自己没有期限，随主件办理；主件的答复要送达每位代表，评价按件进行。</translation>
    </message>
    <message>
        <source>Merged into %2: %1</source>
        <translation>已并入%2：%1</translation>
    </message>
    <message>
        <source>Main case</source>
        <translation>主件</translation>
    </message>
    <message>
        <source>numbers of the pieces, with a comma, semicolon or blank between</source>
        <translation>建议编号，用顿号、逗号、分号或空格隔开</translation>
    </message>
</context>
<context>
    <name>huying::ui::MessageStrip</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>huying::ui::Moments</name>
    <message>
        <source>%1 as of entry %2.huying</source>
        <translation>%1截至第%2条.huying</translation>
    </message>
</context>
<context>
    <name>huying::ui::MomentsDialog</name>
    <message>
        <source>&amp;Open as it was then</source>
        <translation>打开当时的台账(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Earlier moments</source>
        <translation>历史时点</translation>
    </message>
    <message>
        <source>Choose an entry, or type a moment: #123, 2023-12-20 (the end of that day) or 2023-12-20 15:30.</source>
        <translation>选一条记录，或者写一个时点：#123、2023-12-20（当日终了）、2023-12-20 15:30。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>&amp;Moment</source>
        <translation>时点(&amp;M)</translation>
    </message>
    <message>
        <source>compare &amp;with</source>
        <translation>与之对比(&amp;W)</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Piece</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Last by</source>
        <translation>最后经办人</translation>
    </message>
    <message>
        <source>Last at</source>
        <translation>最后改动时间</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Opened in a window of its own: as of %1.</source>
        <translation>已在另一窗口打开：截至%1。</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在对比…</translation>
    </message>
    <message numerus="yes">
        <source>Copied as a table: %n rows</source>
        <translation>
            <numerusform>已复制成表格：%n行</numerusform>
        </translation>
    </message>
    <message>
        <source>Com&amp;pare</source>
        <translation>对比(&amp;P)</translation>
    </message>
</context>
<context>
    <name>huying::ui::MyCasesPage</name>
    <message>
        <source>Handling unit</source>
        <translation>承办单位</translation>
    </message>
    <message>
        <source>any part of the name or its number</source>
        <translation>名称的任意部分或代码</translation>
    </message>
    <message>
        <source>Choose a handling unit: its cases will stand here, with what it can do now.</source>
        <translation>先选择承办单位，这里显示它承办的建议和现在能做的事。</translation>
    </message>
    <message>
        <source>No handling unit is called “%1”.</source>
        <translation>没有名为“%1”的承办单位。</translation>
    </message>
    <message>
        <source>Copied %1 as a table.</source>
        <translation>已复制%1，可贴进 Excel 或 WPS。</translation>
    </message>
    <message>
        <source>%1 has no cases here.</source>
        <translation>%1没有符合条件的办件。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Views of the unit</source>
        <translation>本单位的各个清单</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n lines as a table.</source>
        <translation>
            <numerusform>已复制%n行，可粘贴为表格。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>承办件</translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>到期事项</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>工作措施清单</translation>
    </message>
    <message>
        <source>Our figures</source>
        <translation>本单位情况</translation>
    </message>
    <message>
        <source>Choose what is due, the measures or the figures first.</source>
        <translation>请先转到“到期事项”“工作措施清单”或“本单位情况”。</translation>
    </message>
    <message>
        <source>My cases: %1</source>
        <translation>办件：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, as of %2</source>
        <translation>%1，截至%2</translation>
    </message>
    <message>
        <source>The cases of one handling unit. Choose the unit on top; then sign for, note progress, record contacts with the deputy, give a joint opinion, reply and record how the reply reached each signer.
Space ticks pieces; Ctrl+Shift+E records the same for the ticked ones, else for the selected ones: signing for, people, progress or plan, an extension, the delivery of the reply. It shows first what becomes of each, and is taken back as one.
What was recorded wrongly is put right from “More” (Ctrl+M) or Ctrl+K: the unit&apos;s own progress, contacts, opinions, replies, deliveries and promises.
Alt+1 shows the cases, Alt+2 what is due for the unit and why, Alt+3 its measures, Alt+4 its figures: Enter opens the piece, or the pieces behind a figure, F2 says why, Ctrl+C copies lines as a table, Ctrl+P prints.
What is not possible now is grey; pointing at it says why.</source>
        <translation>一家承办单位的件。在上面选单位；然后签收、记进展、联系代表、送会办意见、答复、记录怎样送达。
空格勾选；Ctrl+Shift+E 对勾选的（没有勾选的，对选中的）一起登记：签收、承办人员、进展或计划、申请延期、答复送达。先列出每件会怎样，一次撤销全部撤回。
录错了用“更多”（Ctrl+M）或 Ctrl+K 里的更正：本单位自己的进展、联系记录、会办意见、答复、送达和承诺。
Alt+1 是承办件，Alt+2 是本单位的到期事项和依据，Alt+3 是工作措施清单，Alt+4 是本单位情况：Enter 打开这一件，或者转到数字背后的建议，F2 说明原因，Ctrl+C 复制成表格，Ctrl+P 打印。
现在不能做的是灰色的，鼠标指着就说明原因。</translation>
    </message>
</context>
<context>
    <name>huying::ui::Navigation</name>
    <message>
        <source>Workplaces</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>My cases</source>
        <translation>办件</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Kept filters</source>
        <translation>已存筛选</translation>
    </message>
    <message>
        <source>Rename… (F2)</source>
        <translation>改名…（F2）</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>上移（Alt+↑）</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>下移（Alt+↓）</translation>
    </message>
    <message>
        <source>Delete… (Del)</source>
        <translation>删除…（Del）</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>名册</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>落实</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>评价</translation>
    </message>
</context>
<context>
    <name>huying::ui::NextStepBanner</name>
    <message>
        <source>&lt;b&gt;Next:&lt;/b&gt; %1 – %2</source>
        <translation>&lt;b&gt;下一步：&lt;/b&gt;%1%2</translation>
    </message>
    <message>
        <source>.</source>
        <translation>。</translation>
    </message>
    <message>
        <source> %1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>Why this date? (F2)</source>
        <translation>为什么是这一天？（F2）</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有%1项</translation>
    </message>
    <message>
        <source>&lt;b&gt;Also open:&lt;/b&gt;</source>
        <translation>&lt;b&gt;另有待办：&lt;/b&gt;</translation>
    </message>
    <message>
        <source>no time limit</source>
        <translation>没有规定期限</translation>
    </message>
    <message>
        <source>fixed once “%1” is on record</source>
        <translation>“%1”登记后才定</translation>
    </message>
    <message>
        <source>due %1, &lt;span style=&quot;color:%3;font-weight:bold&quot;&gt;%2&lt;/span&gt;</source>
        <translation>期限 %1，&lt;span style=&quot;color:%3;font-weight:bold&quot;&gt;%2&lt;/span&gt;</translation>
    </message>
    <message>
        <source>Nothing is open here that would have a date.</source>
        <translation>没有待办的事项，也就没有期限。</translation>
    </message>
    <message>
        <source>No time limit: the rules in use set none for this step, so no date is shown and none can pass.</source>
        <translation>现用的规则没有规定这一步的期限，所以没有日期，也不会逾期。</translation>
    </message>
    <message>
        <source>Awaited since %1.</source>
        <translation>自%1起等待。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Next:&lt;/b&gt; %1.</source>
        <translation>&lt;b&gt;下一步：&lt;/b&gt;%1。</translation>
    </message>
    <message>
        <source>the date of assignment is not on record</source>
        <translation>交办日期没有登记，算不出期限</translation>
    </message>
    <message>
        <source>, %1.</source>
        <translation>。%1。</translation>
    </message>
    <message>
        <source>clock stopped since %1: %2</source>
        <translation>%1起中止计时：%2</translation>
    </message>
</context>
<context>
    <name>huying::ui::OfficePackagesDialog</name>
    <message>
        <source>Make a key…</source>
        <translation>制作密钥…</translation>
    </message>
    <message>
        <source>Give the key file out…</source>
        <translation>交出密钥文件…</translation>
    </message>
    <message>
        <source>Take a unit&apos;s key…</source>
        <translation>收下单位的密钥…</translation>
    </message>
    <message>
        <source>Revoke the key…</source>
        <translation>撤销密钥…</translation>
    </message>
    <message>
        <source>Bring back from the recovery copy…</source>
        <translation>用恢复页找回…</translation>
    </message>
    <message>
        <source>Export packages…</source>
        <translation>导出交换包…</translation>
    </message>
    <message>
        <source>Take packages back…</source>
        <translation>收回交换包…</translation>
    </message>
    <message>
        <source>Keys of the office and of units</source>
        <translation>本机关和各承办单位的密钥</translation>
    </message>
    <message>
        <source>A package is opened by the unit&apos;s key alone and signed by the office. Compare fingerprints on the telephone before you trust a key. Papers attached to pieces do not travel in packages.</source>
        <translation>交换包只有那个单位的密钥打得开，并有本机关的签名。信任一个密钥以前，先在电话里核对指纹。附件不随交换包往来。</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>This key is revoked already.</source>
        <translation>这个密钥已经撤销。</translation>
    </message>
    <message>
        <source>this office</source>
        <translation>本机关</translation>
    </message>
    <message>
        <source>Next: the private part of the office&apos;s key is not in this register. Bring it back from its recovery copy.</source>
        <translation>下一步：这份台账里没有本机关密钥的私钥部分，用恢复页找回。</translation>
    </message>
    <message>
        <source>Next: the office has no key in use. Make a new one, or bring the one before back from its recovery copy where only this register does not know it; after a lost or revoked key the units have to compare the new one.</source>
        <translation>下一步：本机关没有使用中的密钥，请制作新的，各单位要重新核对指纹。密钥还在、只是这份台账不知道它的（如恢复过更早的备份），用恢复页找回。</translation>
    </message>
    <message>
        <source>Next, step 1 of 3: make the office&apos;s key. It gives a file for the units and a recovery copy to be printed.</source>
        <translation>下一步（第1步，共3步）：制作本机关的密钥。得到交给各单位的密钥文件和要打印的恢复页。</translation>
    </message>
    <message>
        <source>Next, step 2 of 3: give the key file to the units, take theirs, and compare the fingerprints on the telephone.</source>
        <translation>下一步（第2步，共3步）：把密钥文件交给各单位，收下它们的密钥文件，在电话里核对指纹。</translation>
    </message>
    <message>
        <source>Next, step 3 of 3: export packages. Units whose key is compared: %1.</source>
        <translation>下一步（第3步，共3步）：导出交换包。密钥已核对的单位：%1家。</translation>
    </message>
    <message>
        <source>Make a new key…</source>
        <translation>换新密钥…</translation>
    </message>
    <message>
        <source>The office has no key yet: make one first.</source>
        <translation>本机关还没有密钥，请先制作。</translation>
    </message>
    <message>
        <source>Bring the office&apos;s key back from its recovery copy first.</source>
        <translation>请先用恢复页找回本机关的密钥。</translation>
    </message>
    <message>
        <source>the office</source>
        <translation>机关</translation>
    </message>
    <message>
        <source>Make a key</source>
        <translation>制作密钥</translation>
    </message>
    <message>
        <source>Make it (Ctrl+Enter)</source>
        <translation>制作 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>The key until now is replaced: what was sealed for it can still be opened, and the units have to compare the fingerprint of the new one.</source>
        <translation>原来的密钥由新的代替：已经封给它的仍然打得开，各单位要核对新密钥的指纹。</translation>
    </message>
    <message>
        <source>Name of the office</source>
        <translation>机关名称</translation>
    </message>
    <message>
        <source>The key is back under its new password. Fingerprint: %1</source>
        <translation>密钥已找回，换成了新密码。指纹：%1</translation>
    </message>
    <message>
        <source>Key file to give away</source>
        <translation>交给对方的密钥文件</translation>
    </message>
    <message>
        <source>key of %1.hykey</source>
        <translation>%1密钥.hykey</translation>
    </message>
    <message>
        <source>Key files (*.hykey)</source>
        <translation>密钥文件 (*.hykey)</translation>
    </message>
    <message>
        <source>The key file is written: %1. Give it to the units and compare the fingerprint on the telephone.</source>
        <translation>密钥文件已写出：%1。请交给各单位，并在电话里核对指纹。</translation>
    </message>
    <message>
        <source>Key file of the unit</source>
        <translation>单位的密钥文件</translation>
    </message>
    <message>
        <source>This is the key file of an office, “%1”; here a unit&apos;s is wanted.</source>
        <translation>这是机关“%1”的密钥文件，这里要承办单位的。</translation>
    </message>
    <message>
        <source>Call the unit at a number that you know and type the 30 digits as they are read out.</source>
        <translation>请拨打您原来就知道的电话，照对方念的输入30位数字。</translation>
    </message>
    <message>
        <source>The key is trusted.</source>
        <translation>已信任这个密钥。</translation>
    </message>
    <message>
        <source>Revoke the key of “%1”</source>
        <translation>撤销“%1”的密钥</translation>
    </message>
    <message>
        <source>Revoke (Ctrl+Enter)</source>
        <translation>撤销 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>it may be in other hands</source>
        <translation>可能已落入他人之手</translation>
    </message>
    <message>
        <source>Nothing signed with it is taken any more, whenever it was signed. This cannot be taken back: whose key it is makes a new one, which is compared again.</source>
        <translation>从此用它签名的一律不收，不论什么时候签的。撤销不能收回：密钥的主人另做新的，重新核对指纹。</translation>
    </message>
    <message>
        <source>The key is revoked.</source>
        <translation>密钥已撤销。</translation>
    </message>
    <message>
        <source>Take packages back</source>
        <translation>收回交换包</translation>
    </message>
    <message>
        <source>Packages (*.hypkg)</source>
        <translation>交换包 (*.hypkg)</translation>
    </message>
    <message>
        <source>Read (Ctrl+Enter)</source>
        <translation>读取 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Next: hand the package files over to the units, and take back what they return. Units that have one: %1.</source>
        <translation>下一步：把交换包文件送交承办单位，单位交回后收回登记。已有交换包在外的：%1家。</translation>
    </message>
    <message>
        <source>Units with open tasks that can get one: %1.</source>
        <translation>另有在办任务、还可以导出的：%1家。</translation>
    </message>
    <message>
        <source>compared</source>
        <translation>已核对</translation>
    </message>
    <message>
        <source>Next, step 3 of 3: assign pieces first (Ctrl+J). No unit has open tasks, so there is nothing to export yet.</source>
        <translation>下一步（第3步，共3步）：先交办（Ctrl+J）。没有单位有在办任务，还没有可以导出的。</translation>
    </message>
    <message>
        <source>Next, step 3 of 3: take the keys of units that have open tasks (%1) and compare them; none of them has one.</source>
        <translation>下一步（第3步，共3步）：有在办任务的单位（%1家）都还没有核对过密钥，先收下它们的密钥并核对。</translation>
    </message>
    <message>
        <source>Units wait for a decision: %1. Today lists them.</source>
        <translation>单位在等审批：%1。“今日”里列着。</translation>
    </message>
    <message>
        <source>Not taken over of what units returned: %1 (%2). “Exchange with units” (F9) lists them unit by unit.</source>
        <translation>各单位交回的，还有%1项没有登记（%2）。按 F9 打开“与承办单位交换”，逐家列着。</translation>
    </message>
    <message>
        <source>Closed without recording, %1 in conflict: take the same packages back once more to see to them.</source>
        <translation>刚才看过、没有登记就关上的，有冲突%1项：把同样的包再收回一次来办。</translation>
    </message>
</context>
<context>
    <name>huying::ui::OpeningPage</name>
    <message>
        <source>Recent registers</source>
        <translation>最近打开的台账</translation>
    </message>
    <message>
        <source>Huying</source>
        <translation>呼应</translation>
    </message>
    <message>
        <source>The register of deputies&apos; suggestions: from intake and assignment to reply, rating and the year-end report.</source>
        <translation>人大代表建议办理台账：从登记、交办到答复、评价和年度报告。</translation>
    </message>
    <message>
        <source>Open a register…</source>
        <translation>打开台账…</translation>
    </message>
    <message>
        <source>New register…</source>
        <translation>新建台账…</translation>
    </message>
    <message>
        <source>Demonstration register…</source>
        <translation>演示台账…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>First both are compared; what is there now is kept beside it.</source>
        <translation>先作对照；现有的文件另存在旁边。</translation>
    </message>
    <message>
        <source>last recorded by %1</source>
        <translation>最后记录：%1</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>读不出来</translation>
    </message>
    <message>
        <source>No backup of it was found in its place; one that lies elsewhere can be chosen.</source>
        <translation>备份文件夹里没有找到它的备份；放在别处的可以自己选。</translation>
    </message>
    <message>
        <source>Its backups</source>
        <translation>它的备份</translation>
    </message>
    <message>
        <source>Packages and keys… (Shift+F9)</source>
        <translation>交换包和密钥…（Shift+F9）</translation>
    </message>
    <message>
        <source>A handling unit that gets its pieces in packages makes its key and opens the first one here.</source>
        <translation>用交换包办件的承办单位，在这里制作密钥、打开第一个交换包。</translation>
    </message>
</context>
<context>
    <name>huying::ui::OwnPasswordDialog</name>
    <message>
        <source>The two are not the same.</source>
        <translation>两次输入的不一样。</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>确认密码</translation>
    </message>
    <message>
        <source>At least 8 characters of any script. Nobody can read it again, not even an administrator.</source>
        <translation>至少8个字符，任何文字。以后谁也看不到它，管理员也不能。</translation>
    </message>
    <message>
        <source>Change (Ctrl+Enter)</source>
        <translation>更改（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Change my password</source>
        <translation>改我的密码</translation>
    </message>
    <message>
        <source>Password until now</source>
        <translation>现在的密码</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The password was changed.</source>
        <translation>密码已更改。</translation>
    </message>
</context>
<context>
    <name>huying::ui::PackagesDialog</name>
    <message>
        <source>Packages and keys</source>
        <translation>交换包和密钥</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>谁的</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>启用日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Key file to give away</source>
        <translation>交给对方的密钥文件</translation>
    </message>
    <message>
        <source>Key files (*.hykey)</source>
        <translation>密钥文件 (*.hykey)</translation>
    </message>
    <message>
        <source>Texts (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>Name of the unit</source>
        <translation>单位名称</translation>
    </message>
    <message>
        <source>Name of the office</source>
        <translation>机关名称</translation>
    </message>
    <message>
        <source>Take the key of “%1”</source>
        <translation>收下“%1”的密钥</translation>
    </message>
    <message>
        <source>Trust it (Ctrl+Enter)</source>
        <translation>信任 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Handling unit</source>
        <translation>承办单位</translation>
    </message>
    <message>
        <source>Password of the key</source>
        <translation>密钥的密码</translation>
    </message>
    <message>
        <source>There are no keys yet.</source>
        <translation>还没有密钥。</translation>
    </message>
    <message>
        <source>%1 is there already. Choose another name: an older recovery copy or key file must not get lost.</source>
        <translation>%1 已经存在。请另取名称，以免原来的恢复页或密钥文件丢失。</translation>
    </message>
    <message>
        <source>Recovery copy, to be printed, locked away and deleted</source>
        <translation>恢复页（打印后锁起来，再删除文件）</translation>
    </message>
    <message>
        <source>recovery copy of %1.txt</source>
        <translation>%1密钥恢复页.txt</translation>
    </message>
    <message>
        <source>key of %1.hykey</source>
        <translation>%1密钥.hykey</translation>
    </message>
    <message>
        <source>Bring the key back from its recovery copy</source>
        <translation>用恢复页找回密钥</translation>
    </message>
    <message>
        <source>Bring it back (Ctrl+Enter)</source>
        <translation>找回 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>For a password that was forgotten, a broken machine, or a register that was restored from before the key. Copy the two lines; letters may be small, blanks do not matter.</source>
        <translation>忘了密码、电脑坏了、台账恢复到了有这个密钥以前，都用它找回。照抄恢复页上的两行，大小写都行，空格不计。</translation>
    </message>
    <message>
        <source>First line, HY1</source>
        <translation>第一行 HY1</translation>
    </message>
    <message>
        <source>Second line, HY2</source>
        <translation>第二行 HY2</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>交多少</translation>
    </message>
    <message>
        <source>The name goes into the key and into the papers about it and cannot be corrected afterwards: look at it once more before the key is made.</source>
        <translation>名称写进密钥和有关文件，制作以后不能更正：制作以前请再看一遍。</translation>
    </message>
    <message>
        <source>The key of “%1” is made. Fingerprint: %2. Give %3 to the other side and compare the fingerprint on the telephone; print %4, lock it away and delete the file.</source>
        <translation>“%1”的密钥已制作。指纹：%2。请把 %3 交给对方，并在电话里核对指纹；把 %4 打印后锁起来，再删除文件。</translation>
    </message>
</context>
<context>
    <name>huying::ui::PackagesOutDialog</name>
    <message>
        <source>Looking for open tasks…</source>
        <translation>正在查找在办任务…</translation>
    </message>
    <message>
        <source>Tick all (Ctrl+A)</source>
        <translation>全部勾选（Ctrl+A）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Export packages</source>
        <translation>导出交换包</translation>
    </message>
    <message>
        <source>Space ticks a unit, Ctrl+A all of them; without ticks the one under the cursor is meant. A unit whose key is not compared cannot be ticked.</source>
        <translation>按空格勾选单位，Ctrl+A 全部勾选；没有勾选时，指光标所在的一家。密钥没有核对过的不能勾选。</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>承办单位</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Open tasks</source>
        <translation>在办任务</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Sent last</source>
        <translation>最近一次发出</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Packages exported</source>
        <translation>已导出的交换包</translation>
    </message>
    <message>
        <source>compared on %1</source>
        <translation>%1核对</translation>
    </message>
    <message>
        <source>not compared: take its key file</source>
        <translation>没有核对过：先收下它的密钥文件</translation>
    </message>
    <message>
        <source>%1 on %2: take its new one</source>
        <translation>%1（%2）：先收下它的新密钥</translation>
    </message>
    <message>
        <source>No unit has open tasks.</source>
        <translation>没有单位有在办任务。</translation>
    </message>
    <message>
        <source>Units with open tasks: %1, with a compared key: %2</source>
        <translation>有在办任务的单位%1家，其中密钥已核对的%2家</translation>
    </message>
    <message>
        <source>This unit&apos;s key is not compared: take its key file first.</source>
        <translation>这家单位的密钥没有核对过，请先收下它的密钥文件。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Folder for the packages</source>
        <translation>交换包放在哪个文件夹</translation>
    </message>
    <message>
        <source>Export (Ctrl+Enter)</source>
        <translation>导出 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Password of the key</source>
        <translation>密钥的密码</translation>
    </message>
    <message>
        <source>Packages exported: %1, into %2</source>
        <translation>已导出%1个交换包，在 %2</translation>
    </message>
    <message>
        <source>%1. Not exported: %2, each line says why.</source>
        <translation>%1。没有导出的%2个，原因写在各行。</translation>
    </message>
    <message>
        <source>%1. Stopped: %2 were not begun.</source>
        <translation>%1。已停止，还有%2个没有开始。</translation>
    </message>
    <message>
        <source>Export… (Ctrl+Enter)</source>
        <translation>导出…（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Export %1 packages… (Ctrl+Enter)</source>
        <translation>导出%1个交换包…（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>The open tasks could not be read.</source>
        <translation>在办任务没有读到。</translation>
    </message>
    <message>
        <source>Packages are being exported. Esc stops.</source>
        <translation>正在导出交换包，按Esc停下。</translation>
    </message>
    <message>
        <source>No unit with open tasks has a compared key: take their key files first.</source>
        <translation>有在办任务的单位都没有核对过密钥：请先收下它们的密钥文件。</translation>
    </message>
</context>
<context>
    <name>huying::ui::Palette</name>
    <message>
        <source>Nothing was found for “%1”.</source>
        <translation>没有找到“%1”。</translation>
    </message>
    <message>
        <source>Page, action, case, unit or deputy: Chinese, pinyin or number</source>
        <translation>页面、操作、建议、单位、代表：输入汉字、拼音或编号</translation>
    </message>
    <message>
        <source>Go to anything</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>找到的内容</translation>
    </message>
    <message>
        <source>handling unit</source>
        <translation>承办单位</translation>
    </message>
    <message>
        <source>deputy</source>
        <translation>代表</translation>
    </message>
    <message>
        <source>deputy, %1</source>
        <translation>代表，%1</translation>
    </message>
    <message>
        <source>%1: record</source>
        <translation>%1：履职档案</translation>
    </message>
</context>
<context>
    <name>huying::ui::PaperView</name>
    <message>
        <source>Any part of the text, of a name, a number or a reason</source>
        <translation>正文、姓名、编号、原因的任何一部分</translation>
    </message>
    <message>
        <source>open ones only</source>
        <translation>只看未办结的</translation>
    </message>
    <message>
        <source>More ∨</source>
        <translation>更多 ∨</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Excel files (*.xlsx);;CSV files (*.csv)</source>
        <translation>Excel 文件 (*.xlsx);;CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Exported: %1</source>
        <translation>已导出：%1</translation>
    </message>
    <message>
        <source>As of %1, %2</source>
        <translation>截至%1，%2</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>共%1行</translation>
    </message>
    <message>
        <source>Nothing in the list fits “%1”.</source>
        <translation>清单里没有与“%1”相符的。</translation>
    </message>
    <message>
        <source>The list had open ones only and shows all now, so that what is new stands in it.</source>
        <translation>清单原来只列未办结的，已改为全部列出，以便看到新登记的这一条。</translation>
    </message>
</context>
<context>
    <name>huying::ui::PassOnDialog</name>
    <message>
        <source>Passed on to the units</source>
        <translation>转交承办单位</translation>
    </message>
    <message>
        <source>every unit that has not got it yet</source>
        <translation>还没有转到的各家</translation>
    </message>
    <message>
        <source>Handling unit</source>
        <translation>承办单位</translation>
    </message>
    <message>
        <source>Passed on on</source>
        <translation>转交日期</translation>
    </message>
    <message>
        <source>Passed on by</source>
        <translation>转交机关</translation>
    </message>
    <message>
        <source>The due dates go from the assignment and stay as they are; the day stands beside them.</source>
        <translation>期限仍自交办之日起算，不改变；转交日期列在旁边。</translation>
    </message>
    <message>
        <source>Passed on: %1</source>
        <translation>已登记转交：%1</translation>
    </message>
    <message>
        <source>empty: %1</source>
        <translation>不写为：%1</translation>
    </message>
</context>
<context>
    <name>huying::ui::PauseClockDialog</name>
    <message>
        <source>Stop the clock</source>
        <translation>中止计时</translation>
    </message>
    <message>
        <source>Due now: %1.</source>
        <translation>现在的期限：%1。</translation>
    </message>
    <message>
        <source>First day that does not count</source>
        <translation>自哪天起不计</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Agreed by</source>
        <translation>同意者</translation>
    </message>
    <message>
        <source>There is no date until the clock goes on; then the limit has as many days more as the clock stood still.</source>
        <translation>恢复以前没有期限；恢复以后，期限顺延中止的天数。</translation>
    </message>
    <message>
        <source>Clock stopped: %1, %2</source>
        <translation>已中止计时：%1，%2</translation>
    </message>
</context>
<context>
    <name>huying::ui::PhotoWindow</name>
    <message>
        <source>%1 of %2. Left and Right go on, 1 shows it in its own size and back, there Up, Down and Shift with Left or Right move it; Esc closes.</source>
        <translation>第%1张，共%2张。左右键换一张，按1看原大、再按返回，看原大时用上下键和 Shift+左右键移动，Esc 关闭。</translation>
    </message>
    <message>
        <source>This picture cannot be shown here. “Save a copy” gives the file as it is.</source>
        <translation>这张图在这里显示不了，“另存…”可以取出原文件。</translation>
    </message>
</context>
<context>
    <name>huying::ui::PhotosDialog</name>
    <message>
        <source>Add… (Ins)</source>
        <translation>增加… (Ins)</translation>
    </message>
    <message>
        <source>Open (Enter)</source>
        <translation>打开 (Enter)</translation>
    </message>
    <message>
        <source>Save a copy… (Ctrl+S)</source>
        <translation>另存… (Ctrl+S)</translation>
    </message>
    <message>
        <source>Remove (Del)</source>
        <translation>移除 (Del)</translation>
    </message>
    <message>
        <source>Photos of an activity</source>
        <translation>督办活动的照片</translation>
    </message>
    <message>
        <source>JPEG or PNG. Files can be dropped here.</source>
        <translation>照片为 JPEG 或 PNG，可以把文件拖到这里。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No photo yet.</source>
        <translation>还没有照片。</translation>
    </message>
    <message>
        <source>Choose a photo.</source>
        <translation>请先选一张照片。</translation>
    </message>
    <message>
        <source>Photos are being added.</source>
        <translation>正在增加照片。</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>增加照片</translation>
    </message>
    <message>
        <source>Photos (*.jpg *.jpeg *.png);;All files (*)</source>
        <translation>照片 (*.jpg *.jpeg *.png);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation>正在增加…</translation>
    </message>
    <message>
        <source>Photos added: %1</source>
        <translation>已增加照片%1张</translation>
    </message>
    <message>
        <source>Save a copy of the photo</source>
        <translation>另存照片</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Photo removed: %1</source>
        <translation>已移除照片：%1</translation>
    </message>
</context>
<context>
    <name>huying::ui::PreContactsView</name>
    <message>
        <source>Raised %1</source>
        <translation>提出 %1</translation>
    </message>
    <message>
        <source>Taken up %1</source>
        <translation>对接 %1</translation>
    </message>
    <message>
        <source>Answered %1</source>
        <translation>答复 %1</translation>
    </message>
    <message>
        <source>Led to %1</source>
        <translation>形成 %1</translation>
    </message>
    <message>
        <source>A talk before submission</source>
        <translation>提出前沟通</translation>
    </message>
    <message>
        <source>Stages of the talk</source>
        <translation>沟通的进展</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>代表</translation>
    </message>
    <message>
        <source>Handling unit</source>
        <translation>承办单位</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Raised on</source>
        <translation>提出日期</translation>
    </message>
    <message>
        <source>Taken up on</source>
        <translation>对接日期</translation>
    </message>
    <message>
        <source>Taken up by</source>
        <translation>对接人</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>答复日期</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复内容</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>形成的来件</translation>
    </message>
    <message>
        <source>its number in the view Review</source>
        <translation>“审查”中的编号</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>登记的建议</translation>
    </message>
    <message>
        <source>Nothing, because</source>
        <translation>没有提出的原因</translation>
    </message>
    <message>
        <source>The talk was recorded.</source>
        <translation>已记录沟通。</translation>
    </message>
    <message>
        <source>The talk was brought up to date.</source>
        <translation>沟通已更新。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>号</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>提出</translation>
    </message>
    <message>
        <source>Taken up</source>
        <translation>对接</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Led to</source>
        <translation>形成</translation>
    </message>
    <message>
        <source>&amp;Talk raised…</source>
        <translation>提出沟通(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Stages…</source>
        <translation>进展(&amp;S)…</translation>
    </message>
</context>
<context>
    <name>huying::ui::PriorityDialog</name>
    <message>
        <source>Priority supervision</source>
        <translation>列为重点督办</translation>
    </message>
    <message>
        <source>empty: the piece stands by itself</source>
        <translation>留空即不分主题</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>only where it is not the topic&apos;s</source>
        <translation>与主题相同的不填</translation>
    </message>
    <message>
        <source>take it out of the topic it is in</source>
        <translation>改列主题（从原主题改列到此）</translation>
    </message>
    <message>
        <source>Under priority supervision: %1</source>
        <translation>已列为重点督办%1</translation>
    </message>
    <message>
        <source>numbers of the pieces, with a comma, semicolon or blank between</source>
        <translation>建议编号，用顿号、逗号、分号或空格隔开</translation>
    </message>
</context>
<context>
    <name>huying::ui::ProgressDialog</name>
    <message>
        <source>Progress</source>
        <translation>记录进展</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>this is the handling plan</source>
        <translation>这是办理计划</translation>
    </message>
    <message>
        <source>Progress recorded: %1, %2</source>
        <translation>已记录进展：%1，%2</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>工作措施</translation>
    </message>
    <message>
        <source>one a line: what; by when; who is in charge</source>
        <translation>一行一项：内容；完成时间；责任人</translation>
    </message>
    <message>
        <source>About the measure</source>
        <translation>所属措施</translation>
    </message>
    <message>
        <source>this measure is done</source>
        <translation>这项措施已完成</translation>
    </message>
</context>
<context>
    <name>huying::ui::ProposalDecisionDialog</name>
    <message>
        <source>Decide on more units</source>
        <translation>审批增办</translation>
    </message>
    <message>
        <source>Unit that proposes</source>
        <translation>提出的单位</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>决定日期</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Units to take part</source>
        <translation>增加的单位</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>承办方式</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>决定人</translation>
    </message>
    <message>
        <source>Coordination record</source>
        <translation>协调记录</translation>
    </message>
    <message>
        <source>Proposed on %1: %2</source>
        <translation>%1提出：%2</translation>
    </message>
    <message>
        <source>Approved, %1 becomes the lead unit.</source>
        <translation>同意后，%1由单办改为主办。</translation>
    </message>
    <message>
        <source>More units %1: %2, %3</source>
        <translation>增办%1：%2，%3</translation>
    </message>
</context>
<context>
    <name>huying::ui::ProposalDialog</name>
    <message>
        <source>Propose more units</source>
        <translation>提出增办</translation>
    </message>
    <message>
        <source>Unit that proposes</source>
        <translation>提出的单位</translation>
    </message>
    <message>
        <source>Proposed on</source>
        <translation>提出日期</translation>
    </message>
    <message>
        <source>Units to take part</source>
        <translation>建议增加的单位</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>More units proposed: %1, %2</source>
        <translation>已提出增办：%1，%2</translation>
    </message>
</context>
<context>
    <name>huying::ui::ProposeDialog</name>
    <message>
        <source>Propose for priority supervision</source>
        <translation>推荐重点督办</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>推荐者</translation>
    </message>
    <message>
        <source>for the list led by leaders of the government</source>
        <translation>推荐由政府领导领办</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>理由说明</translation>
    </message>
    <message>
        <source>one that there is, or a new name</source>
        <translation>已有的主题，或写一个新名称</translation>
    </message>
    <message>
        <source>Until the chair conference has decided it is no priority piece and counts nowhere.</source>
        <translation>主任会议决定以前不是重点督办件，不计入任何数字。</translation>
    </message>
    <message>
        <source>Proposed for priority supervision: %1</source>
        <translation>已推荐重点督办：%1</translation>
    </message>
    <message>
        <source>numbers of the pieces, with a comma, semicolon or blank between</source>
        <translation>建议编号，用顿号、逗号、分号或空格隔开</translation>
    </message>
</context>
<context>
    <name>huying::ui::ProsePane</name>
    <message>
        <source>Record (Ctrl+Enter)</source>
        <translation>登记（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Take what others recorded (F7)</source>
        <translation>采用对方登记的内容（F7）</translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Place in the report</source>
        <translation>报告中的段落</translation>
    </message>
    <message>
        <source>Text of this place</source>
        <translation>这一段的文字</translation>
    </message>
    <message>
        <source>Nothing is written here yet: the paper marks the place.</source>
        <translation>这里还没有写：公文里留有标记。</translation>
    </message>
    <message>
        <source>A line is a paragraph. Figures stand in the sentences that the program writes and stay up to date there.</source>
        <translation>一行是一个自然段。数字在程序写的句子里，随事实更新。</translation>
    </message>
    <message>
        <source>What was typed until %1 stands here again.</source>
        <translation>这里是%1输入的内容。</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Changed meanwhile, now: %1
What you typed stays and would replace it.</source>
        <translation>其间已被改为：%1
您输入的还在，登记后取代它。</translation>
    </message>
    <message>
        <source>Not recorded yet; kept as a draft.</source>
        <translation>还没有登记，已存为草稿。</translation>
    </message>
    <message>
        <source>Nothing was changed here.</source>
        <translation>这里没有改动。</translation>
    </message>
    <message>
        <source>Recorded.</source>
        <translation>已登记。</translation>
    </message>
    <message>
        <source>Recorded in the report.</source>
        <translation>已写入报告。</translation>
    </message>
    <message>
        <source>It is being recorded.</source>
        <translation>正在登记。</translation>
    </message>
</context>
<context>
    <name>huying::ui::PublicTextDialog</name>
    <message>
        <source>A file for each piece</source>
        <translation>每件一个文件</translation>
    </message>
    <message>
        <source>Record the publication…</source>
        <translation>接着登记公开…</translation>
    </message>
    <message>
        <source>Copy (Ctrl+Shift+C)</source>
        <translation>复制（Ctrl+Shift+C）</translation>
    </message>
    <message>
        <source>Save… (Ctrl+S)</source>
        <translation>保存…（Ctrl+S）</translation>
    </message>
    <message>
        <source>Ready-to-publish text</source>
        <translation>公开文本</translation>
    </message>
    <message>
        <source>What</source>
        <translation>公开什么</translation>
    </message>
    <message>
        <source>Suggestion, and its reply where it may</source>
        <translation>建议，连同可以公开的答复</translation>
    </message>
    <message>
        <source>Suggestion alone</source>
        <translation>只公开建议</translation>
    </message>
    <message>
        <source>Reply alone</source>
        <translation>只公开答复</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>公开程度</translation>
    </message>
    <message>
        <source>As much as everyone agrees to</source>
        <translation>各方都同意的程度</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>各件</translation>
    </message>
    <message>
        <source>What is hidden</source>
        <translation>隐去的内容</translation>
    </message>
    <message>
        <source>Space lets an entry stand or hides it again. Names, cases and places that have no form of their own are found by nobody but you: read the text.</source>
        <translation>按空格保留或隐去一处。姓名、案情、地点等没有固定写法的内容找不出来，请通读全文。</translation>
    </message>
    <message>
        <source>Kind of the files</source>
        <translation>文件种类</translation>
    </message>
    <message>
        <source>Word documents</source>
        <translation>Word 文档</translation>
    </message>
    <message>
        <source>Web pages</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>Plain texts</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Nothing is recorded by copying or saving. When it is out, record where.</source>
        <translation>复制和保存都不登记公开；公开以后请登记公开在哪里。</translation>
    </message>
    <message>
        <source>%1 ready</source>
        <translation>%1可以公开</translation>
    </message>
    <message>
        <source>%1 ready, %2 left out</source>
        <translation>%1可以公开，%2不列入</translation>
    </message>
    <message>
        <source>%1 hidden</source>
        <translation>隐去%1处</translation>
    </message>
    <message>
        <source>Left out: %1 %2</source>
        <translation>不列入：%1&#x3000;%2</translation>
    </message>
    <message>
        <source>Nothing was found that looks like personal data.</source>
        <translation>没有找到像是个人信息的内容。</translation>
    </message>
    <message>
        <source>%1 places found; those ticked are hidden</source>
        <translation>找到%1处，勾选的隐去</translation>
    </message>
    <message>
        <source>(contact line, left out)</source>
        <translation>（联系方式一行，不公开）</translation>
    </message>
    <message>
        <source>Copied as plain text: %1</source>
        <translation>已复制为纯文本：%1</translation>
    </message>
    <message>
        <source>%1 for publication.docx</source>
        <translation>%1 公开文本.docx</translation>
    </message>
    <message>
        <source>Texts for publication.docx</source>
        <translation>公开文本.docx</translation>
    </message>
    <message>
        <source>Word files (*.docx);;Web pages (*.html);;Text files (*.txt)</source>
        <translation>Word 文件 (*.docx);;网页 (*.html);;文本文件 (*.txt)</translation>
    </message>
    <message>
        <source>Folder for the texts</source>
        <translation>存放公开文本的文件夹</translation>
    </message>
    <message>
        <source>Texts for publication %1</source>
        <translation>公开文本 %1</translation>
    </message>
    <message>
        <source>Saved %1: %2</source>
        <translation>已保存%1：%2</translation>
    </message>
    <message>
        <source>A text is saved as .docx, .html or .txt, not as %1.</source>
        <translation>文本可以存为 .docx、.html 或 .txt，不能存为 %1。</translation>
    </message>
    <message>
        <source>File %1 of %2</source>
        <translation>第 %1 个文件，共 %2 个</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Choose “Suggestion alone” above.</source>
        <translation>请在上面选“只公开建议”。</translation>
    </message>
    <message>
        <source>Review the reply…</source>
        <translation>审核答复…</translation>
    </message>
</context>
<context>
    <name>huying::ui::PublicationDialog</name>
    <message>
        <source>Publication</source>
        <translation>登记公开</translation>
    </message>
    <message>
        <source>not given yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>What</source>
        <translation>公开什么</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>公开程度</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Published in</source>
        <translation>在何处公开</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>不公开的理由</translation>
    </message>
    <message>
        <source>By the rule it is to be published until %1.</source>
        <translation>按规则应在%1以前公开。</translation>
    </message>
    <message>
        <source>Leave out the deputies&apos; telephone numbers and addresses. What is taken down again is recorded as not published.</source>
        <translation>公开的内容隐去代表的电话和地址。公开后撤下的，再登记一条不公开。</translation>
    </message>
    <message>
        <source>Publication recorded: %1, %2 %3</source>
        <translation>已登记公开：%1，%2%3</translation>
    </message>
    <message>
        <source>Ready-to-publish text…</source>
        <translation>公开文本…</translation>
    </message>
</context>
<context>
    <name>huying::ui::RatingsPage</name>
    <message>
        <source>Assessment of units</source>
        <translation>单位考核</translation>
    </message>
    <message>
        <source>How handling units stand by an assessment sheet of the session chosen on top, counting facts up to the date given; lead and joint work are scored apart.
A sheet has indicators with formulas over what is recorded. “New sheet…” begins with an example; “Edit sheet…” checks each formula while it is typed and shows what the change would move.
Up and Down choose a unit: at the right stands how its score came about. Enter or a double click opens the pieces behind the indicator, or behind the unit&apos;s tasks. Units with too few tasks stand below, without a rank.
“Points by hand…” adds or takes off points with their evidence. “Freeze…” keeps the board as it stands; “What changed” compares with the one frozen last.</source>
        <translation>承办单位按上面所选届次的考核表得多少分，统计截至所填日期；主办和会办分开计分。
考核表由指标组成，指标用公式计算已登记的事实。“新建考核表…”可以从示例开始；“修改考核表…”边写边检查公式，并列出这样改会变动哪些得分。
上下键选单位，右边是得分明细。按回车或双击打开这个指标背后的建议，在其他列是这家单位的全部任务。件次不足的单位列在后面，不排名。
“加减分…”登记加分、扣分和佐证。“定格…”按现在的样子留存；“变化”与上次定格比较。</translation>
    </message>
    <message>
        <source>Ballots</source>
        <translation>满意度测评</translation>
    </message>
    <message>
        <source>Ballots of the standing committee on the report, a system, a unit or a piece. While the numbers are typed the form says whether they agree and how the ballot comes out.
Up and Down go through the ballots, Tab goes on to the opinions. Ctrl+T records a ballot, Ctrl+R a review opinion, Enter on an opinion what was done about it, F2 corrects what the keyboard stands on.
A ballot that did not pass waits in Today for the second report and the second ballot; the first one stays beside it.</source>
        <translation>常委会对办理情况报告、一个系统、一家单位或一件建议的满意度测评。输入票数时，表单随时说明各数是否相符、结果如何。
上下键选测评，Tab 到评议意见。Ctrl+T 登记测评，Ctrl+R 登记评议意见，在评议意见上按回车登记整改，F2 更正键盘所在的一项。
没有通过的测评在“今日”里等再次报告和再次测评；上次测评一直留在旁边。</translation>
    </message>
</context>
<context>
    <name>huying::ui::ReassignDialog</name>
    <message>
        <source>Give to another unit</source>
        <translation>改办</translation>
    </message>
    <message>
        <source>Unit that has it</source>
        <translation>原承办单位</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Given to</source>
        <translation>改由承办</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>承办方式</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>分办事项</translation>
    </message>
    <message>
        <source>Date on the notice</source>
        <translation>通知上的期限</translation>
    </message>
    <message>
        <source>by rule, from that day</source>
        <translation>自这天起按规则计算</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>The unit is rid of it from that day on and is not late for it; what it did stays readable. The new unit has its own clock.</source>
        <translation>原单位自这天起不再承办，不算超期，已做的留着可查；新单位另有自己的期限。</translation>
    </message>
    <message>
        <source>%1: given to %2, taken from %3</source>
        <translation>%1：已由%3改由%2承办</translation>
    </message>
</context>
<context>
    <name>huying::ui::ReceiptDialog</name>
    <message>
        <source>Sign for</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>Signed for on</source>
        <translation>签收日期</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>签收人</translation>
    </message>
    <message>
        <source>Signed for: %1, %2</source>
        <translation>已签收：%1，%2</translation>
    </message>
    <message>
        <source>Units proposed beside it</source>
        <translation>建议增加的单位</translation>
    </message>
    <message>
        <source>only where others should take part; the office decides</source>
        <translation>需要其他单位参加时填写，由代表工作机构决定</translation>
    </message>
    <message>
        <source>Why they should</source>
        <translation>增办理由</translation>
    </message>
</context>
<context>
    <name>huying::ui::RectificationDialog</name>
    <message>
        <source>Rectification</source>
        <translation>评议意见整改</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>整改日期</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>this completes the rectification</source>
        <translation>已整改完成</translation>
    </message>
    <message>
        <source>Rectification recorded: %1</source>
        <translation>整改已登记：%1</translation>
    </message>
</context>
<context>
    <name>huying::ui::RefusalReasonsTab</name>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>次序</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>审查次数</translation>
    </message>
    <message>
        <source>From term</source>
        <translation>从哪一届起</translation>
    </message>
    <message>
        <source>Any part of a reason or its code</source>
        <translation>原因或代码的任意部分</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>增加…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>The reason was removed: %1</source>
        <translation>已删除原因：%1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>依据：%1</translation>
    </message>
    <message>
        <source>Ships with the program: it may be renamed or taken out of use.</source>
        <translation>随程序的原因：可以改名、停用。</translation>
    </message>
    <message>
        <source>The office&apos;s own.</source>
        <translation>本机构自己的原因。</translation>
    </message>
    <message>
        <source>Reviews of all terms that gave it: %1. They keep it.</source>
        <translation>各届以此不予受理的审查：%1次，保留不变。</translation>
    </message>
    <message>
        <source>Not in use: it is not offered for reviews.</source>
        <translation>已停用：审查时不可选。</translation>
    </message>
    <message>
        <source>Add a reason for not accepting a paper</source>
        <translation>增加不予受理原因</translation>
    </message>
    <message>
        <source>Edit the reason</source>
        <translation>编辑不予受理原因</translation>
    </message>
    <message>
        <source>From term %1</source>
        <translation>从第%1届起</translation>
    </message>
    <message>
        <source>in use: offered for reviews</source>
        <translation>启用：审查时可选</translation>
    </message>
    <message>
        <source>It holds from this term on, until a later term says something else. Reviews keep the reason they gave.</source>
        <translation>从这一届起适用，直到以后的届另有设定。已登记的审查保留当时的原因。</translation>
    </message>
    <message>
        <source>The reason was added.</source>
        <translation>已增加不予受理原因。</translation>
    </message>
    <message>
        <source>The reason was set: %1</source>
        <translation>已设定不予受理原因：%1</translation>
    </message>
</context>
<context>
    <name>huying::ui::RegisterPage</name>
    <message>
        <source>Import a ledger…</source>
        <translation>导入台账…</translation>
    </message>
    <message>
        <source>Register a suggestion</source>
        <translation>登记建议</translation>
    </message>
    <message>
        <source>No suggestion here. Register one with Ctrl+N or import a ledger; with a filter on, Ctrl+Backspace clears it.</source>
        <translation>这里没有建议。按 Ctrl+N 登记，或导入台账；如有筛选，按 Ctrl+Backspace 清除。</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Ctrl+N</translation>
    </message>
    <message>
        <source>Copied %1 as a table.</source>
        <translation>已复制%1，可贴进 Excel 或 WPS。</translation>
    </message>
    <message>
        <source>Hand-over…</source>
        <translation>交办会…</translation>
    </message>
    <message>
        <source>All suggestions of the session. The field on top searches every text, names also by pinyin initials; Ctrl+K goes to anything.
Type under a column&apos;s title to filter it, click the title to sort; saved filters stand at the left.
Enter opens a case, Esc returns, Ctrl+Up and Ctrl+Down go through the list, F2 explains the due date.
Shift+click on a title orders by that column as well. Space ticks a piece; ticks stay while the list is filtered, and the ticked ones, else the selected ones, can be assigned together with Ctrl+J or changed together with Ctrl+Shift+E, which shows first what becomes of each; Ctrl+Shift+P makes their texts ready for publication. Ctrl+C copies the selected rows as a table.
Units can be planned before they are assigned, for one piece or, with Ctrl+Shift+E, for many: “Planned, not assigned” at the left lists what waits for the hand-over meeting, “Hand-over…” prints it.
Ctrl+Z takes back what was recorded last.</source>
        <translation>本次会议的全部建议。上面的输入框查全部文字，人名和单位可输拼音首字母；Ctrl+K 直接前往任何页面、操作、件、单位或代表。
在栏目标题下输入即可筛选，点标题排序；存好的筛选在左边。
Enter 打开一件，Esc 返回，Ctrl+↑、Ctrl+↓ 换一件，F2 看期限是怎么来的。
Shift+点标题再加一级排序。空格勾选，筛选以后仍保留；勾选的（没有勾选就是选中的）可以按 Ctrl+J 一起交办，或按 Ctrl+Shift+E 一起更改（先逐件列出变化），按 Ctrl+Shift+P 列出可以公开的文本。Ctrl+C 把选中的行复制成表格。
交办以前可以先拟办（单件的“拟办…”，多件的 Ctrl+Shift+E）：左边的“拟办未交办”列出待上交办会的，“交办会…”可打印。
Ctrl+Z 撤销刚才的记录。</translation>
    </message>
    <message>
        <source>The hand-over meeting is the office&apos;s; what this unit was given stands under My cases.</source>
        <translation>交办会清单是机关的；交给本单位的在“办件”里。</translation>
    </message>
</context>
<context>
    <name>huying::ui::RehandlingDialog</name>
    <message>
        <source>Handle again</source>
        <translation>交重新办理</translation>
    </message>
    <message>
        <source>The deputy&apos;s reason: %1</source>
        <translation>代表意见：%1</translation>
    </message>
    <message>
        <source>Ordered on</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>办理要求</translation>
    </message>
    <message>
        <source>Due date on the notice</source>
        <translation>通知所载期限</translation>
    </message>
    <message>
        <source>by the rule</source>
        <translation>按规则计算</translation>
    </message>
    <message>
        <source>Sent back to be handled again: %1</source>
        <translation>已交重新办理：%1</translation>
    </message>
    <message>
        <source>Ordered on %1, the new reply is due on %2 by the rule.</source>
        <translation>%1交重新办理的，按规则应于%2前重新答复。</translation>
    </message>
    <message>
        <source>No rule in use sets a day for the new reply.</source>
        <translation>所用规则没有规定重新答复的期限。</translation>
    </message>
</context>
<context>
    <name>huying::ui::RemoveInspectionSampleDialog</name>
    <message>
        <source>Take out of the inspection</source>
        <translation>移出综合检查</translation>
    </message>
    <message>
        <source>Taken out: %1</source>
        <translation>已移出：%1</translation>
    </message>
</context>
<context>
    <name>huying::ui::RemoveLookBackDialog</name>
    <message>
        <source>Take out of a look-back</source>
        <translation>移出回头看</translation>
    </message>
</context>
<context>
    <name>huying::ui::ReplyDialog</name>
    <message>
        <source>Reply</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Replied on</source>
        <translation>答复日期</translation>
    </message>
    <message>
        <source>Result class</source>
        <translation>结果类别</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签发人</translation>
    </message>
    <message>
        <source>Text of the reply</source>
        <translation>答复内容</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>办理成效</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>主要措施</translation>
    </message>
    <message>
        <source>Documents issued</source>
        <translation>出台文件</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>成效数据</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>佐证材料</translation>
    </message>
    <message>
        <source>may stand as an example in the year-end report</source>
        <translation>可在年度报告中用作典型</translation>
    </message>
    <message>
        <source>Contact for the deputy</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Reply recorded: %1, %2</source>
        <translation>已记录答复：%1，%2</translation>
    </message>
    <message>
        <source>Reply recorded: %1, %2, class %3</source>
        <translation>已记录答复：%1，%2，%3类</translation>
    </message>
    <message>
        <source>Why it is late</source>
        <translation>逾期原因</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>one a line: what; by when; who is in charge</source>
        <translation>一行一项：内容；完成时间；责任人</translation>
    </message>
    <message>
        <source>Joint opinion of %1 (%2): %3</source>
        <translation>%1的会办意见（%2）：%3</translation>
    </message>
    <message>
        <source>Joint opinions taken in</source>
        <translation>采纳会办意见情况</translation>
    </message>
    <message>
        <source>Say what the reply is: its class, else its document number, who signed it or its text.</source>
        <translation>请写明答复的内容：结果类别，或者文号、签发人、答复正文。</translation>
    </message>
    <message>
        <source>Countersigned by %1 (%2): %3 %4</source>
        <translation>%1已会签（%2）：%3&#x3000;%4</translation>
    </message>
    <message>
        <source>%1 has not countersigned the draft that was put to it on %2.</source>
        <translation>%1尚未会签%2送去的答复稿。</translation>
    </message>
    <message>
        <source>Reply although %1 has neither given its joint opinion nor countersigned</source>
        <translation>%1既没有送会办意见也没有会签，仍然答复</translation>
    </message>
    <message>
        <source>Wait for the joint opinion or the countersigning, or tick that the reply goes without them.</source>
        <translation>请等会办意见或会签，或者勾选没有也答复。</translation>
    </message>
</context>
<context>
    <name>huying::ui::ReportPage</name>
    <message>
        <source>Export Word</source>
        <translation>导出 Word</translation>
    </message>
    <message>
        <source>Export Excel</source>
        <translation>导出 Excel</translation>
    </message>
    <message>
        <source>Facts up to</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>报告文稿</translation>
    </message>
    <message>
        <source>Enter opens the piece in the register.</source>
        <translation>按回车在建议页打开这一件。</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Click a figure to see its pieces.</source>
        <translation>点左边的件数，这里列出明细。</translation>
    </message>
    <message>
        <source>“%1” is no date.</source>
        <translation>“%1”不是日期。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Report of %1 up to %2</source>
        <translation>%1以来代表建议办理情况报告（截至%2）</translation>
    </message>
    <message>
        <source>Word files (*.docx)</source>
        <translation>Word 文件 (*.docx)</translation>
    </message>
    <message>
        <source>Excel files (*.xlsx)</source>
        <translation>Excel 文件 (*.xlsx)</translation>
    </message>
    <message>
        <source>Exported: %1</source>
        <translation>已导出：%1</translation>
    </message>
    <message>
        <source>The parts do not add up; the paper says so at its head.</source>
        <translation>数字核对不平，文件开头已注明。</translation>
    </message>
    <message>
        <source>%1 in the report</source>
        <translation>报告共%1</translation>
    </message>
    <message>
        <source>Nobody can count up to a day that is still to come.</source>
        <translation>截至日期还没有到，不能统计。</translation>
    </message>
    <message>
        <source>Export ∨</source>
        <translation>导出 ∨</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>附表</translation>
    </message>
    <message>
        <source>Copied as a picture: %1</source>
        <translation>已复制图片：%1</translation>
    </message>
    <message>
        <source>Export a web page</source>
        <translation>导出网页</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>Export PDF</source>
        <translation>导出 PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Freeze the report</source>
        <translation>报告定稿</translation>
    </message>
    <message>
        <source>%1, facts up to %2: %3</source>
        <translation>%1，截至%2：%3</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>for example for which meeting</source>
        <translation>例如用于哪次会议</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Every figure is kept with the pieces behind it, to be printed again unchanged. It cannot be taken back.</source>
        <translation>全部数字连同背后的建议一并保存，以后可以照原样再次输出。不能撤销。</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>The report is frozen; it stands in the list below “Facts up to”.</source>
        <translation>已定稿，列在“截至”下面的清单里。</translation>
    </message>
    <message>
        <source>Compare with another cut-off day</source>
        <translation>与另一截止日期对比</translation>
    </message>
    <message>
        <source>, frozen no. %1</source>
        <translation>（第%1号定稿）</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>口径…</translation>
    </message>
    <message>
        <source>Prose</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>The year-end report of the session chosen on top, counting facts up to the date given.
Every figure opens the pieces behind it; under each table stand its base and how it was computed. Checks that fail stand on top with the pieces concerned and are never hidden.
The Word draft follows the official layout; the Excel file has every figure, native charts and all pieces; the web page and the PDF show the same report to those without this program.
“Freeze…” keeps the report as it is, with every figure and its pieces: chosen from the list beside it, it is shown, printed and exported unchanged. “Compare” puts it beside the figures of now, another day or another session.
“Prose” at the right is what people write between the figures: a place at a time, kept as a draft while it is typed, recorded with Ctrl+Enter; the papers print it in its place. “Settings…” says what class shares are taken of, how many decimals papers print and whom the rate of satisfaction counts.
At the right: the text, the charts, the lists per unit, category and system, and the pieces behind the figure clicked last. Ctrl+P shows the pages before they are printed.</source>
        <translation>上方所选会议的年度报告，统计到截至日期为止的事实。
每个数字都可点开看明细；每张表下面写明基数和算法。核对不平时，在最上面列出有关建议，不会隐藏。
Word 文稿按公文格式排版；Excel 文件含全部数字、可再编辑的图表和全部建议；网页和 PDF 给没有本程序的人看，内容相同。
“定稿…”把报告照现在的样子连同每个数字背后的建议保存下来：以后从旁边的清单里选它，查看、打印、导出都不变。“对比”把它与现在、另一截止日期或另一届次的数字并列。
右边“文字”是人写在数字之间的段落：一次一段，边写边存草稿，Ctrl+Enter 登记，公文印在它的位置。“口径…”定结果类别占比以什么为基数、公文里百分比几位小数、满意率算哪些。
右边依次是文稿、文字、图表、附表（按单位、类别、系统）和最近点开的明细。Ctrl+P 先看版面再打印。</translation>
    </message>
    <message>
        <source>A frozen report stays as it is.</source>
        <translation>定稿的报告不再改变。</translation>
    </message>
</context>
<context>
    <name>huying::ui::ResultClassesTab</name>
    <message>
        <source>Any part of a name or the code</source>
        <translation>名称或代码的任何一部分</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>次序</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>登记承诺</translation>
    </message>
    <message>
        <source>Counts as solved</source>
        <translation>计入解决率</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>答复件数</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>届</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Ready list…</source>
        <translation>成套选用…</translation>
    </message>
    <message>
        <source>%1&#x3000;%2
Code in files: %3</source>
        <translation>%1&#x3000;%2
文件里的代码：%3</translation>
    </message>
    <message>
        <source>What is promised is recorded with the reply.</source>
        <translation>答复时登记承诺事项。</translation>
    </message>
    <message>
        <source>Replies that have it: %1. It may be renamed, not taken out.</source>
        <translation>有%1件答复是这一类，可以改名，不能停用。</translation>
    </message>
    <message>
        <source>Not in use: it is not offered for replies.</source>
        <translation>未启用，记录答复时不出现。</translation>
    </message>
    <message>
        <source>Edit the result class</source>
        <translation>编辑结果类别</translation>
    </message>
    <message>
        <source>Term %1, code %2</source>
        <translation>第%1届，代码%2</translation>
    </message>
    <message>
        <source>what is promised is recorded with the reply</source>
        <translation>答复时登记承诺事项</translation>
    </message>
    <message>
        <source>counts as solved in the report</source>
        <translation>报告里计入解决率</translation>
    </message>
    <message>
        <source>in use: offered for replies</source>
        <translation>启用，记录答复时可选</translation>
    </message>
    <message>
        <source>Lists, papers and the report of the term say the new name at once. Replies keep their class.</source>
        <translation>清单、公文和这一届的报告随即用新的名称；已登记的答复类别不变。</translation>
    </message>
    <message>
        <source>The result class was set: %1</source>
        <translation>已设定结果类别：%1</translation>
    </message>
    <message>
        <source>Choose a ready list of classes</source>
        <translation>成套选用结果类别</translation>
    </message>
    <message>
        <source>Term %1</source>
        <translation>第%1届</translation>
    </message>
    <message>
        <source>A class that replies of the term have cannot be taken out. Replies keep their class.</source>
        <translation>这一届的答复已经用到的类别不能停用；已登记的答复类别不变。</translation>
    </message>
    <message>
        <source>not in use</source>
        <translation>不启用</translation>
    </message>
    <message>
        <source>%1: as it is, %2</source>
        <translation>%1：不变，%2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>The result classes of term %1 were set.</source>
        <translation>已设定第%1届的结果类别。</translation>
    </message>
</context>
<context>
    <name>huying::ui::ResumeClockDialog</name>
    <message>
        <source>Start the clock again</source>
        <translation>恢复计时</translation>
    </message>
    <message>
        <source>Stopped since %1: %2</source>
        <translation>%1起中止：%2</translation>
    </message>
    <message>
        <source>First day that counts again</source>
        <translation>自哪天起重新计入</translation>
    </message>
    <message>
        <source>Clock started again: %1, %2</source>
        <translation>已恢复计时：%1，%2</translation>
    </message>
</context>
<context>
    <name>huying::ui::ReturnDecisionDialog</name>
    <message>
        <source>Decide the return</source>
        <translation>审批退办</translation>
    </message>
    <message>
        <source>Unit that asks</source>
        <translation>申请的单位</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>决定日期</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Given to</source>
        <translation>改由承办</translation>
    </message>
    <message>
        <source>nobody yet: the piece waits to be assigned</source>
        <translation>暂不改办，留待交办</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>承办方式</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>分办事项</translation>
    </message>
    <message>
        <source>Date on the notice</source>
        <translation>通知上的期限</translation>
    </message>
    <message>
        <source>by rule, from the day of the decision</source>
        <translation>自决定之日起按规则计算</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>决定人</translation>
    </message>
    <message>
        <source>Coordination record</source>
        <translation>协调记录</translation>
    </message>
    <message>
        <source>Asked on %1: %2</source>
        <translation>%1申请：%2</translation>
    </message>
    <message>
        <source>Suggested unit: %1</source>
        <translation>建议承办单位：%1</translation>
    </message>
    <message>
        <source>Late: the last day to ask was %1. %2</source>
        <translation>逾期：最后一天为%1。%2</translation>
    </message>
    <message>
        <source>In time: the last day to ask is %1. %2</source>
        <translation>未逾期：最后一天为%1。%2</translation>
    </message>
    <message>
        <source>Return %1: %2, %3</source>
        <translation>退办%1：%2，%3</translation>
    </message>
    <message>
        <source>, now with %1</source>
        <translation>，改由%1承办</translation>
    </message>
</context>
<context>
    <name>huying::ui::ReturnDialog</name>
    <message>
        <source>Reading the sheets…</source>
        <translation>正在读取填报表…</translation>
    </message>
    <message>
        <source>Record (Ctrl+Enter)</source>
        <translation>登记（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Take sheets back</source>
        <translation>收回填报表</translation>
    </message>
    <message>
        <source>Only what is ticked is recorded, on behalf of its unit; one undo takes all of it back.</source>
        <translation>只登记勾选的，以各单位的名义登记；撤销一次就全部收回。</translation>
    </message>
    <message>
        <source>What the units filled in</source>
        <translation>承办单位填了什么</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>办了什么</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>The line in full</source>
        <translation>这一行的全部内容</translation>
    </message>
    <message>
        <source>Nothing could be read.</source>
        <translation>没有读到内容。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Nothing was filled in or changed.</source>
        <translation>没有新填或改动的内容。</translation>
    </message>
    <message>
        <source>Record %1 (Ctrl+Enter)</source>
        <translation>登记%1项（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Nothing was recorded: a ticked line cannot be recorded with what else is ticked. %1</source>
        <translation>没有登记：勾选的有一项与其余勾选的一起登记不了。%1</translation>
    </message>
    <message>
        <source>Reading the packages…</source>
        <translation>正在读取交换包…</translation>
    </message>
    <message>
        <source>Tick all (Ctrl+A)</source>
        <translation>全部勾选（Ctrl+A）</translation>
    </message>
    <message>
        <source>Take packages back</source>
        <translation>收回交换包</translation>
    </message>
    <message>
        <source>%1 (and %2 more, below)</source>
        <translation>%1（另有%2条，见下方）</translation>
    </message>
    <message>
        <source>Not on record yet; recorded as it was filled in.</source>
        <translation>台账里还没有，照填的登记。</translation>
    </message>
    <message>
        <source>The register has the same; it is not recorded again.</source>
        <translation>台账里已有同样的内容，不重复登记。</translation>
    </message>
    <message>
        <source>And %1 more, which stand with their files.</source>
        <translation>另有%1条，写在各自的文件那一行。</translation>
    </message>
    <message>
        <source>Ticked: %1 of %2 that can be recorded</source>
        <translation>勾选%1项，共%2项可以登记</translation>
    </message>
    <message>
        <source>%1, %2 of them not listed now</source>
        <translation>%1，其中%2项现在没有列出</translation>
    </message>
    <message>
        <source>What came back is still being read.</source>
        <translation>收回的内容还在读取。</translation>
    </message>
    <message>
        <source>What is ticked is being recorded.</source>
        <translation>正在登记勾选的。</translation>
    </message>
    <message>
        <source>Nothing of this can be recorded.</source>
        <translation>这里没有可以登记的。</translation>
    </message>
    <message>
        <source>No listed line is proposed; tick with the space bar what is to be recorded all the same.</source>
        <translation>列出的没有一项可以直接登记；确要登记的，请用空格键逐项勾选。</translation>
    </message>
    <message>
        <source>Ctrl+Enter records what is ticked; the space bar ticks.</source>
        <translation>Ctrl+Enter登记勾选的，空格键勾选。</translation>
    </message>
    <message>
        <source>This line cannot be ticked. %1</source>
        <translation>这一行不能勾选。%1</translation>
    </message>
    <message>
        <source>On record; corrected as the unit corrected it.</source>
        <translation>台账里已有，按单位的更正改过来。</translation>
    </message>
    <message>
        <source>What the units recorded</source>
        <translation>单位记录了什么</translation>
    </message>
    <message>
        <source>Not on record yet; recorded as the unit recorded it.</source>
        <translation>台账里还没有，照单位记录的登记。</translation>
    </message>
    <message>
        <source>The packages bring nothing.</source>
        <translation>交换包里没有要登记的内容。</translation>
    </message>
    <message>
        <source>Recorded from the packages: %1 (%2). Ctrl+Z takes it back.</source>
        <translation>已登记交换包里的%1项（%2），按 Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>Recorded from the sheets: %1 (%2). Ctrl+Z takes it back.</source>
        <translation>已登记填报表里的%1项（%2），按 Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>Noted that it came back, nothing recorded: %1</source>
        <translation>已记下收回过，没有登记任何一项：%1</translation>
    </message>
    <message>
        <source>Only note that it came back (Ctrl+Enter)</source>
        <translation>只记下收回过（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Tick what is to be recorded.</source>
        <translation>请勾选要登记的。</translation>
    </message>
</context>
<context>
    <name>huying::ui::ReturnOpinionDialog</name>
    <message>
        <source>Send the joint opinion back</source>
        <translation>退回会办意见</translation>
    </message>
    <message>
        <source>Joint unit</source>
        <translation>会办单位</translation>
    </message>
    <message>
        <source>Sent back on</source>
        <translation>退回日期</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>缺什么</translation>
    </message>
    <message>
        <source>Due again on</source>
        <translation>重新报送期限</translation>
    </message>
    <message>
        <source>by the rule</source>
        <translation>按规则计算</translation>
    </message>
    <message>
        <source>The opinion stays on record and no longer counts as given.</source>
        <translation>退回的意见留在台账里，不再算已报送。</translation>
    </message>
    <message>
        <source>Joint opinion sent back: %1, %2</source>
        <translation>已退回会办意见：%1，%2</translation>
    </message>
</context>
<context>
    <name>huying::ui::ReturnRequestDialog</name>
    <message>
        <source>Ask to return</source>
        <translation>申请退办</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>申请日期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Suggested unit</source>
        <translation>建议承办单位</translation>
    </message>
    <message>
        <source>who should handle it: any part of the name or its number</source>
        <translation>应由谁承办：名称的任意部分或代码</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签发人</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Return asked for: %1, %2</source>
        <translation>已申请退办：%1，%2</translation>
    </message>
    <message>
        <source>The last day follows from the receipt.</source>
        <translation>最后一天按签收日期推算。</translation>
    </message>
    <message>
        <source>No receipt is on record: the last day follows from the assignment.</source>
        <translation>没有登记签收：最后一天按交办日期推算。</translation>
    </message>
    <message>
        <source>A later request is recorded too, marked late, and decided like any other; until then the unit&apos;s own time limit goes on.</source>
        <translation>逾期的申请照常记录并标明逾期，同样要作出决定；决定以前，单位的办理期限照常计算。</translation>
    </message>
</context>
<context>
    <name>huying::ui::ReviewDialog</name>
    <message>
        <source>Review of the reply</source>
        <translation>审核答复</translation>
    </message>
    <message>
        <source>Reply of</source>
        <translation>答复单位</translation>
    </message>
    <message>
        <source>Reviewed on</source>
        <translation>审核日期</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>Result class</source>
        <translation>结果类别</translation>
    </message>
    <message>
        <source>Sent back, the reply does not count: the unit replies anew within the same time limit.</source>
        <translation>退回重办的答复不算数：承办单位在原期限内重新答复。</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1：%2，%3</translation>
    </message>
</context>
<context>
    <name>huying::ui::ReviewOpinionDialog</name>
    <message>
        <source>Correct a review opinion</source>
        <translation>更正评议意见</translation>
    </message>
    <message>
        <source>Review opinion</source>
        <translation>评议意见</translation>
    </message>
    <message>
        <source>Unit in charge</source>
        <translation>整改单位</translation>
    </message>
    <message>
        <source>Raised on</source>
        <translation>提出日期</translation>
    </message>
    <message>
        <source>recorded by mistake (void)</source>
        <translation>误记（作废）</translation>
    </message>
    <message>
        <source>Review opinion corrected: %1</source>
        <translation>评议意见已更正：%1</translation>
    </message>
    <message>
        <source>Review opinion recorded: %1</source>
        <translation>评议意见已登记：%1</translation>
    </message>
</context>
<context>
    <name>huying::ui::RoutesTab</name>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>怎样交办</translation>
    </message>
    <message>
        <source>Passed on by</source>
        <translation>转交机关</translation>
    </message>
    <message>
        <source>Assigning body</source>
        <translation>交办机关</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单位数</translation>
    </message>
    <message>
        <source>Any part of a system or body</source>
        <translation>系统或机关的任意部分</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>取消设定</translation>
    </message>
    <message>
        <source>These units have no system: it is stated where a unit is edited.</source>
        <translation>这些单位没有分系统：在编辑单位时写明。</translation>
    </message>
    <message>
        <source>Not stated: assigning says so, and records no body that passes on.</source>
        <translation>没有设定：交办时会提示，不登记转交机关。</translation>
    </message>
    <message>
        <source>Units: %1</source>
        <translation>单位：%1</translation>
    </message>
    <message>
        <source>How pieces reach the units of a system</source>
        <translation>这个系统的单位怎样交办</translation>
    </message>
    <message>
        <source>empty: as the assignment names it</source>
        <translation>不写为交办时写的</translation>
    </message>
    <message>
        <source>Assigning offers it from now on, for each unit by its system. What was assigned keeps what it was given; time limits go from the assignment either way.</source>
        <translation>从现在起交办时按各单位所属系统填写。已交办的不变；无论怎样交办，期限都自正式交办之日起算。</translation>
    </message>
    <message>
        <source>The route was set: %1</source>
        <translation>已设定交办途径：%1</translation>
    </message>
    <message>
        <source>No route is stated any more: %1</source>
        <translation>已取消设定：%1</translation>
    </message>
</context>
<context>
    <name>huying::ui::RulesTab</name>
    <message>
        <source>Event</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Counted from</source>
        <translation>起算</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>启用日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>效力</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>承办任务</translation>
    </message>
    <message>
        <source>Law and article</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>with earlier and later ones</source>
        <translation>含以前和以后的</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>增加…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>End…</source>
        <translation>停用…</translation>
    </message>
    <message>
        <source>Profile in use…</source>
        <translation>选用方案…</translation>
    </message>
    <message>
        <source>Add a profile…</source>
        <translation>增加方案…</translation>
    </message>
    <message>
        <source>Recompute due dates…</source>
        <translation>重新计算期限…</translation>
    </message>
    <message>
        <source>%1 (in use)</source>
        <translation>%1（在用）</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1（自%2）</translation>
    </message>
    <message>
        <source>Profile in use, by the day from which a period is counted: %1</source>
        <translation>按起算日选用的方案：%1</translation>
    </message>
    <message>
        <source>today</source>
        <translation>现行</translation>
    </message>
    <message>
        <source>later</source>
        <translation>尚未生效</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>A last day off moves to the next working day.</source>
        <translation>末日不是工作日的顺延。</translation>
    </message>
    <message>
        <source>A last day off stays the last day.</source>
        <translation>末日不是工作日也不顺延。</translation>
    </message>
    <message>
        <source>%1 tasks have their due date from it: it can be replaced from a day on, not corrected.</source>
        <translation>已有%1项承办任务按它定了期限：可以自某日起换用新规则，不能更正。</translation>
    </message>
    <message>
        <source>Profile %1</source>
        <translation>方案：%1</translation>
    </message>
    <message>
        <source>profile not in use</source>
        <translation>方案未选用</translation>
    </message>
    <message>
        <source>no rule of this profile is in force</source>
        <translation>这个方案里没有现行的规则</translation>
    </message>
    <message>
        <source>not followed by dates</source>
        <translation>不按日期跟踪</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>It stands in no agenda and in no group of Today with a date.</source>
        <translation>“日程”里没有它，“今日”各组里也没有它的日期。</translation>
    </message>
    <message>
        <source>This is no rule: nothing is counted by it. “Add…” makes one.</source>
        <translation>这不是规则，没有期限按它计算。要有规则，用“增加…”。</translation>
    </message>
</context>
<context>
    <name>huying::ui::SecondReportDialog</name>
    <message>
        <source>Second report</source>
        <translation>再次报告</translation>
    </message>
    <message>
        <source>Reported on</source>
        <translation>报告日期</translation>
    </message>
    <message>
        <source>Second report recorded: %1</source>
        <translation>再次报告已登记：%1</translation>
    </message>
</context>
<context>
    <name>huying::ui::SessionsTab</name>
    <message>
        <source>Session</source>
        <translation>届次</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>开幕</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>闭幕</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未办结</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>增加…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>On to the next session…</source>
        <translation>转入下次会议…</translation>
    </message>
    <message>
        <source>%1
Its pieces count in its report, whenever they are handled.</source>
        <translation>%1
属于这次会议的建议，不论何时办理，都计入这次会议的报告。</translation>
    </message>
    <message>
        <source>Add a session</source>
        <translation>增加会议</translation>
    </message>
    <message>
        <source>Edit the session</source>
        <translation>编辑会议</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>届</translation>
    </message>
    <message>
        <source>Session number</source>
        <translation>次</translation>
    </message>
    <message>
        <source>The session was recorded.</source>
        <translation>已设置会议。</translation>
    </message>
    <message>
        <source>Due dates that count from the close of the session follow it.</source>
        <translation>从大会闭幕起算的期限随闭幕日期定下或重算。</translation>
    </message>
    <message>
        <source>On to the next session</source>
        <translation>转入下次会议</translation>
    </message>
    <message>
        <source>new term: take the deputies over, to be checked</source>
        <translation>换届时转入代表，标为待核</translation>
    </message>
    <message>
        <source>Numbers begin with 1 again. What is open goes on and stays in its session. A new term takes categories, result classes and delegations over.</source>
        <translation>编号重新从1开始。未办结的继续办理，仍属原来的会议。换届时类别、结果类别和代表团转入新一届。</translation>
    </message>
    <message>
        <source>The next session is ready.</source>
        <translation>下次会议已就绪。</translation>
    </message>
    <message>
        <source>Who gets the reply…</source>
        <translation>答复对象…</translation>
    </message>
    <message>
        <source>Who gets the reply</source>
        <translation>答复对象</translation>
    </message>
    <message>
        <source>It holds for replies that are recorded from now on; what is owed of earlier ones stays.</source>
        <translation>只管今后记录的答复；以前的答复欠着谁不变。</translation>
    </message>
    <message>
        <source>Who gets the replies was set.</source>
        <translation>已设定答复对象。</translation>
    </message>
    <message>
        <source>Who rates…</source>
        <translation>由谁评价…</translation>
    </message>
    <message>
        <source>Term %1: %2</source>
        <translation>第%1届：%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Who rates</source>
        <translation>由谁评价</translation>
    </message>
    <message>
        <source>Term %1</source>
        <translation>第%1届</translation>
    </message>
    <message>
        <source>Rating of the piece</source>
        <translation>一件按谁的算</translation>
    </message>
    <message>
        <source>Where every signer rates, a piece is rated once all forms are back. All pieces of the term follow at once, with their figures.</source>
        <translation>每位代表评价的，全部返回才算已评价。该届各件的状态和统计随即按新的规则。</translation>
    </message>
    <message>
        <source>Who rates in term %1 was set.</source>
        <translation>已设定第%1届由谁评价。</translation>
    </message>
    <message>
        <source>Withdrawal…</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>Numbers…</source>
        <translation>编号…</translation>
    </message>
    <message>
        <source>Withdrawal: %1</source>
        <translation>撤回：%1</translation>
    </message>
    <message>
        <source>Numbers, %1: %2</source>
        <translation>编号（%1）：%2</translation>
    </message>
    <message>
        <source>Until when a deputy may withdraw</source>
        <translation>最迟何时可以撤回</translation>
    </message>
    <message>
        <source>Withdrawal</source>
        <translation>可以撤回</translation>
    </message>
    <message>
        <source>Law and article</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>A refusal names the law. All signers have to ask for it, whatever is set here.</source>
        <translation>不能撤回时写明依据。联名建议须全体代表都要求撤回，不因此改变。</translation>
    </message>
    <message>
        <source>Until when a deputy may withdraw in term %1 was set.</source>
        <translation>第%1届的撤回期限已设定。</translation>
    </message>
    <message>
        <source>Pattern of numbers</source>
        <translation>编号式样</translation>
    </message>
    <message>
        <source>Holds for</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>the whole term</source>
        <translation>整届</translation>
    </message>
    <message>
        <source>this session alone</source>
        <translation>这一次会议</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>式样</translation>
    </message>
    <message>
        <source>as {year}{serial:4}; empty: as usual</source>
        <translation>如 {年}{序号:4}；空着即照旧</translation>
    </message>
    <message>
        <source>Places: {term} {session} {year} {serial}. With a width they are digits with zeros before them: {serial:4}, {term:2}. Numbers that pieces have already stay.</source>
        <translation>可填：{届} {次} {年} {序号}。写了位数的写成数字，不足补零：{序号:4}、{届:2}。已有的编号不变。</translation>
    </message>
    <message>
        <source>As usual: the serial alone.</source>
        <translation>照旧：只写序号。</translation>
    </message>
    <message>
        <source>Example: %1</source>
        <translation>示例：%1</translation>
    </message>
    <message>
        <source>The pattern of numbers was set. It holds for pieces that are registered from now on.</source>
        <translation>编号式样已设定，今后登记的按它编号。</translation>
    </message>
    <message>
        <source>Completion…</source>
        <translation>办结…</translation>
    </message>
    <message>
        <source>What a satisfied form does</source>
        <translation>满意是否即办结</translation>
    </message>
    <message>
        <source>a satisfied or mostly satisfied form completes the piece by itself</source>
        <translation>评价为满意、基本满意的，录入当天自动办结</translation>
    </message>
    <message>
        <source>It holds for forms that are recorded from now on. Pieces that are rated stay as they are.</source>
        <translation>从现在起录入的评价适用；已经评价的不变。</translation>
    </message>
    <message>
        <source>What a satisfied form does was set.</source>
        <translation>已设定满意是否即办结。</translation>
    </message>
    <message>
        <source>Photos…</source>
        <translation>照片…</translation>
    </message>
    <message>
        <source>How large a photo may be</source>
        <translation>照片的大小上限</translation>
    </message>
    <message>
        <source>From 1 to %1 MB. It holds for photos that are added from now on.</source>
        <translation>1到%1 MB，对此后增加的照片有效。</translation>
    </message>
    <message>
        <source>How large a photo may be was set.</source>
        <translation>已设定照片的大小上限。</translation>
    </message>
</context>
<context>
    <name>huying::ui::SheetDialog</name>
    <message>
        <source>Edit the assessment sheet</source>
        <translation>修改考核表</translation>
    </message>
    <message>
        <source>New assessment sheet</source>
        <translation>新建考核表</translation>
    </message>
    <message>
        <source>an empty sheet</source>
        <translation>空白表</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>从何开始</translation>
    </message>
    <message>
        <source>for example 优秀 90、良好 80、合格 60; empty: scores only</source>
        <translation>如 优秀 90、良好 80、合格 60；不写只有得分</translation>
    </message>
    <message>
        <source>units with fewer tasks have no rank</source>
        <translation>少于这个数的单位不排名</translation>
    </message>
    <message>
        <source>What this would move</source>
        <translation>看看会改变哪些得分</translation>
    </message>
    <message>
        <source>Work as</source>
        <translation>承办方式</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Score now</source>
        <translation>现在得分</translation>
    </message>
    <message>
        <source>Score then</source>
        <translation>改后得分</translation>
    </message>
    <message>
        <source>Rank now</source>
        <translation>现在名次</translation>
    </message>
    <message>
        <source>Rank then</source>
        <translation>改后名次</translation>
    </message>
    <message>
        <source>Each grade is a name and the score that is enough for it, as 优秀 90.</source>
        <translation>每个等次写名称和起点分，如 优秀 90。</translation>
    </message>
    <message>
        <source>Assessment sheet set: %1</source>
        <translation>已设定考核表：%1</translation>
    </message>
    <message>
        <source>No score and no rank would change.</source>
        <translation>得分和名次都不会变。</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) would have another score or rank.</source>
        <translation>
            <numerusform>会有%n家的得分或名次改变。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> %n other unit(s) keep score and rank; only formulas or indicators differ.</source>
        <translation>
            <numerusform>另有%n家得分和名次不变，只是公式或指标不同。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Full points together: %1.</source>
        <translation>满分合计：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source> Before it was %1.</source>
        <translation>原来是%1。</translation>
    </message>
    <message>
        <source> As a rule it is %1.</source>
        <translation>通常是%1。</translation>
    </message>
    <message>
        <source> See whether the grades still fit: %1.</source>
        <translation>请看等次是否还合适：%1。</translation>
    </message>
</context>
<context>
    <name>huying::ui::SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>姓名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>密码(&amp;P)</translation>
    </message>
    <message>
        <source>Another register…</source>
        <translation>另一份台账…</translation>
    </message>
    <message>
        <source>The register is locked. What was typed is kept as drafts.</source>
        <translation>台账已锁定，打了一半的已留作草稿。</translation>
    </message>
    <message>
        <source>This register asks who works with it.</source>
        <translation>这份台账要求登录。</translation>
    </message>
    <message>
        <source>Type your name.</source>
        <translation>请输入姓名。</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>请输入密码。</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在核对…</translation>
    </message>
</context>
<context>
    <name>huying::ui::SnapshotBar</name>
    <message>
        <source>No. %1</source>
        <translation>第%1号</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>截至%1</translation>
    </message>
    <message>
        <source>Freeze…</source>
        <translation>定稿…</translation>
    </message>
    <message>
        <source>Compare ∨</source>
        <translation>对比 ∨</translation>
    </message>
    <message>
        <source>Which report</source>
        <translation>哪一份报告</translation>
    </message>
    <message>
        <source>The figures of now</source>
        <translation>现在的数字</translation>
    </message>
    <message>
        <source>This report is frozen already: choose the figures of now.</source>
        <translation>这一份已经定稿，请选“现在的数字”。</translation>
    </message>
    <message>
        <source>%1: what stands here does not change any more.</source>
        <translation>%1，数字不再变化。</translation>
    </message>
    <message>
        <source>Compare with now</source>
        <translation>与现在对比</translation>
    </message>
    <message>
        <source>Compare with %1</source>
        <translation>与%1对比</translation>
    </message>
    <message>
        <source>Compare with another cut-off day…</source>
        <translation>与另一截止日期对比…</translation>
    </message>
</context>
<context>
    <name>huying::ui::SnoozeDialog</name>
    <message>
        <source>Put off</source>
        <translation>暂缓显示</translation>
    </message>
    <message>
        <source>It leaves the group “%1” until the day given and comes back by itself. Nothing else changes.</source>
        <translation>在“%1”一组中暂不显示，到那一天自动回来；别的都不变。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Put off until %1: %2</source>
        <translation>暂缓到 %1：%2</translation>
    </message>
</context>
<context>
    <name>huying::ui::StatusLine</name>
    <message>
        <source>Everything is saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Demonstration register, today is %1</source>
        <translation>演示台账，今日为 %1</translation>
    </message>
    <message>
        <source>Today is %1</source>
        <translation>今日为 %1</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未能保存</translation>
    </message>
    <message>
        <source>Who records</source>
        <translation>经办人</translation>
    </message>
</context>
<context>
    <name>huying::ui::StepDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>huying::ui::SubmissionDialog</name>
    <message>
        <source>A paper was handed in</source>
        <translation>来件</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>届次</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Correct the paper</source>
        <translation>更正来件</translation>
    </message>
    <message>
        <source>Reason of the correction</source>
        <translation>更正原因</translation>
    </message>
    <message>
        <source>Motion number</source>
        <translation>议案号</translation>
    </message>
    <message>
        <source>of a motion that becomes a suggestion</source>
        <translation>议案转为建议的写</translation>
    </message>
    <message>
        <source>Paper recorded: %1</source>
        <translation>已登记来件：%1</translation>
    </message>
    <message>
        <source>Corrected: %1</source>
        <translation>已更正：%1</translation>
    </message>
    <message>
        <source>Nothing was changed: %1</source>
        <translation>没有改动：%1</translation>
    </message>
</context>
<context>
    <name>huying::ui::SubmissionsView</name>
    <message>
        <source>with %1</source>
        <translation>联名 %1</translation>
    </message>
    <message>
        <source>%1. Next: %2 – %3.</source>
        <translation>%1。下一步：%2，%3。</translation>
    </message>
    <message>
        <source>Handed in %1 days ago.</source>
        <translation>已提交%1天。</translation>
    </message>
    <message>
        <source>The form check finds:</source>
        <translation>表单核对提醒：</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Lead proposer</source>
        <translation>领衔代表</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>提交日期</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Whose turn</source>
        <translation>轮到</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>最近一步</translation>
    </message>
    <message>
        <source>&amp;Paper handed in…</source>
        <translation>来件(&amp;P)…</translation>
    </message>
    <message>
        <source>Re&amp;view…</source>
        <translation>审查(&amp;V)…</translation>
    </message>
    <message>
        <source>Re&amp;turn…</source>
        <translation>退回(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Not accepted…</source>
        <translation>不予受理(&amp;N)…</translation>
    </message>
    <message>
        <source>Re&amp;gister</source>
        <translation>登记(&amp;G)</translation>
    </message>
    <message>
        <source>Handed in anew…</source>
        <translation>重新提交…</translation>
    </message>
    <message>
        <source>Taken back by the deputy…</source>
        <translation>代表撤回…</translation>
    </message>
    <message>
        <source>Correct the paper…</source>
        <translation>更正来件…</translation>
    </message>
    <message>
        <source>Correct the last review…</source>
        <translation>更正最近一次审查…</translation>
    </message>
</context>
<context>
    <name>huying::ui::SuggestionFields</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Suggestion on …</source>
        <translation>关于……的建议</translation>
    </message>
    <message>
        <source>a deputy</source>
        <translation>代表</translation>
    </message>
    <message>
        <source>a delegation</source>
        <translation>代表团</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>提出者</translation>
    </message>
    <message>
        <source>Lead proposer</source>
        <translation>领衔代表</translation>
    </message>
    <message>
        <source>name, name (delegation) or certificate number</source>
        <translation>姓名、姓名（代表团）或代表证号</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>代表团</translation>
    </message>
    <message>
        <source>Co-signers</source>
        <translation>联名代表</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>公开意见</translation>
    </message>
    <message>
        <source>How it arose</source>
        <translation>形成来源</translation>
    </message>
    <message>
        <source>for reference only, no written reply wanted</source>
        <translation>仅供工作参考，不需书面答复</translation>
    </message>
    <message>
        <source>Handed in on</source>
        <translation>提交日期</translation>
    </message>
    <message>
        <source>Filled in by the office</source>
        <translation>工作机构填写</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>any part of the name or its number</source>
        <translation>名称的任意部分或代码</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>性质</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>keep the deputy&apos;s name from third parties</source>
        <translation>对第三方隐去代表姓名</translation>
    </message>
    <message>
        <source>classified: number only, handled elsewhere</source>
        <translation>涉密：只登记编号，另行办理</translation>
    </message>
    <message>
        <source>Number as written</source>
        <translation>原编号写法</translation>
    </message>
    <message>
        <source>Paper from</source>
        <translation>代录来源</translation>
    </message>
    <message>
        <source>whose paper was typed in</source>
        <translation>谁的纸质件</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>typed, pasted, or a Word or text file dropped here</source>
        <translation>录入、粘贴，或把 Word、文本文件拖到这里</translation>
    </message>
    <message>
        <source>Read from %1: %2 characters.</source>
        <translation>已读入 %1，共%2字。</translation>
    </message>
    <message>
        <source>Numbers that Word counts by itself (1., 一、) are not in the text: compare with the paper.</source>
        <translation>Word 自动编的号（1.、一、）不在文字里，请与原件核对。</translation>
    </message>
    <message>
        <source>Its pictures are left out.</source>
        <translation>文件里的图片没有读入。</translation>
    </message>
    <message>
        <source>%1, as similar titles have – → takes it</source>
        <translation>标题相近的多为“%1”，按 → 采用</translation>
    </message>
    <message>
        <source>From the activity</source>
        <translation>由哪次活动形成</translation>
    </message>
    <message>
        <source>of deputies, as the directory has it; any part of its name</source>
        <translation>名册里的代表活动，输入名称的任何一部分</translation>
    </message>
    <message>
        <source>Text from a &amp;file…</source>
        <translation>从文件读入正文(&amp;F)…</translation>
    </message>
    <message>
        <source>A Word file (docx), an OpenDocument text (odt) or a text file</source>
        <translation>Word 文件（docx）、odt 文件或文本文件</translation>
    </message>
    <message>
        <source>The text of a paper</source>
        <translation>读入正文</translation>
    </message>
    <message>
        <source>Papers (*.docx *.odt *.txt);;All files (*)</source>
        <translation>文稿 (*.docx *.odt *.txt);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>huying::ui::SupervisionPage</name>
    <message>
        <source>No topic yet. “New topic” creates one and takes its pieces; an imported ledger brings them as well.</source>
        <translation>还没有督办主题。点“新主题”设立并列入建议；导入的台账里有主题的会自动设立。</translation>
    </message>
    <message>
        <source>New topic…</source>
        <translation>新主题…</translation>
    </message>
    <message>
        <source>Government leader…</source>
        <translation>政府领导领办…</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>督办主题</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Next on</source>
        <translation>下次</translation>
    </message>
    <message>
        <source>%1 (closed)</source>
        <translation>%1（已办结）</translation>
    </message>
    <message>
        <source>Without a topic</source>
        <translation>不分主题</translation>
    </message>
    <message>
        <source>Led by leaders of the government</source>
        <translation>政府领导领办</translation>
    </message>
    <message>
        <source>%1, government items: %2</source>
        <translation>%1，政府领导领办%2</translation>
    </message>
    <message>
        <source>Priority pieces without a topic</source>
        <translation>不分主题的重点督办件</translation>
    </message>
    <message>
        <source>Topics: %1, %2</source>
        <translation>%1类，%2</translation>
    </message>
    <message>
        <source>Priority topics</source>
        <translation>重点督办</translation>
    </message>
    <message>
        <source>Inspections</source>
        <translation>综合检查</translation>
    </message>
    <message>
        <source>Propose…</source>
        <translation>推荐…</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Proposed, to be decided: %1</source>
        <translation>推荐待决定：%1</translation>
    </message>
    <message>
        <source>Briefing as Word</source>
        <translation>督办情况单（Word）</translation>
    </message>
    <message>
        <source>Briefing %1.docx</source>
        <translation>督办情况单 %1.docx</translation>
    </message>
    <message>
        <source>Word files (*.docx)</source>
        <translation>Word 文件 (*.docx)</translation>
    </message>
    <message>
        <source>Exported: %1</source>
        <translation>已导出：%1</translation>
    </message>
    <message>
        <source>Priority supervision: topics decided on by the chair conference, each with pieces, leaders and the committee that tracks it; pieces led by leaders of the government stand below them, and in the last line what is proposed.
Up and Down go through the topics, Enter goes to the pieces, Esc returns; Enter on a piece opens it in the register. Ctrl+T creates a topic, Ctrl+R records an activity, Ctrl+Shift+R shows the photos of the last one and adds some; files can be dropped on an activity.
Of what is proposed choose several with Shift or Ctrl: “Decide…” records what the chair conference decided. Each topic says what comes next and whose turn it is; it is closed when its pieces are completed, the committee has reported and the chair conference has heard it. “Briefing…” prints the page for a visit.
A priority piece keeps its ordinary time limit and is counted once.
Alt+2 goes to the inspections, Alt+1 back: what committees look at, chosen or drawn by lot, what they found and what followed. There Ctrl+T plans one, Ctrl+R records a finding of the line, Enter what was done about it, F2 corrects it.</source>
        <translation>重点督办：主任会议确定的主题，各有建议、领衔领导和跟踪督办的委员会；下面是政府领导领办的建议，最后一行是推荐的建议。
上下键在主题间移动，回车进入建议，Esc 返回；在建议上回车，到台账中打开。Ctrl+T 设立主题，Ctrl+R 记录活动，Ctrl+Shift+R 查看和增加最近一次活动的照片，也可以把照片文件拖到活动上。
推荐的建议可用 Shift 或 Ctrl 选几件，“记录决定…”记下主任会议的决定。每个主题写明下一步是什么、轮到谁；建议全部办结、委员会已报告、主任会议已听取，才能办结。“督办情况单…”打印视察用的一页纸。
重点督办件照常计算期限，只计一次。
按 Alt+2 到综合检查，Alt+1 返回：各委员会检查什么（指定或抽签）、看到了什么、整改了没有。在那里 Ctrl+T 安排检查，Ctrl+R 登记所选对象的检查情况，回车登记整改，F2 更正。</translation>
    </message>
    <message>
        <source>No activity recorded yet; Ctrl+R records one.</source>
        <translation>还没有活动记录，按 Ctrl+R 记录。</translation>
    </message>
    <message>
        <source>There is no topic yet: an activity is recorded about a topic or a priority piece.</source>
        <translation>还没有督办主题：督办活动要登记在主题或者重点督办件上。</translation>
    </message>
    <message>
        <source>No piece is chosen: an activity is recorded about a topic or a priority piece.</source>
        <translation>没有选中建议：督办活动要登记在主题或者重点督办件上。</translation>
    </message>
    <message>
        <source>What is proposed is no priority piece yet. Choose a topic or a priority piece in the list: an activity is recorded about that.</source>
        <translation>推荐的还不是重点督办件。督办活动请先在清单里选主题或者重点督办件，再登记。</translation>
    </message>
    <message>
        <source>The list was narrowed to %1 and shows all again, so that what is new stands in it.</source>
        <translation>清单原来只列%1的，已改为全部列出，以便看到新登记的这一条。</translation>
    </message>
</context>
<context>
    <name>huying::ui::TermChoicesTab</name>
    <message>
        <source>Choice</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>次序</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>From term</source>
        <translation>从哪一届起</translation>
    </message>
    <message>
        <source>List</source>
        <translation>选项表</translation>
    </message>
    <message>
        <source>Offer or not</source>
        <translation>可选／停用</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>As shipped again</source>
        <translation>恢复原样</translation>
    </message>
    <message>
        <source>As shipped again: %1</source>
        <translation>已恢复原样：%1</translation>
    </message>
    <message>
        <source>Offered in forms.</source>
        <translation>表单里可选。</translation>
    </message>
    <message>
        <source>Not offered in forms. What has it keeps it, and imports may have it.</source>
        <translation>表单里不再可选。已登记的保留不变，导入时照收。</translation>
    </message>
    <message>
        <source>Set from term %1 on.</source>
        <translation>从第%1届起这样设定。</translation>
    </message>
    <message>
        <source>“%1” is not offered: it has no place among those that are.</source>
        <translation>“%1”已停用，不参加排序。</translation>
    </message>
    <message>
        <source>Moved up: %1</source>
        <translation>已上移：%1</translation>
    </message>
    <message>
        <source>Moved down: %1</source>
        <translation>已下移：%1</translation>
    </message>
    <message>
        <source>Offered again: %1</source>
        <translation>已恢复可选：%1</translation>
    </message>
    <message>
        <source>At least one choice stays offered.</source>
        <translation>至少要留一个选项。</translation>
    </message>
    <message>
        <source>Not offered any more: %1</source>
        <translation>不再可选：%1</translation>
    </message>
    <message>
        <source>Any part of a choice</source>
        <translation>选项的任一部分</translation>
    </message>
</context>
<context>
    <name>huying::ui::TodayList</name>
    <message>
        <source>What is waiting today</source>
        <translation>今日待办</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 more: Enter lists all of them</source>
        <translation>还有%1，按回车列出全部</translation>
    </message>
    <message>
        <source>%1, put off until %2: %3</source>
        <translation>%1，暂缓到 %2：%3</translation>
    </message>
    <message>
        <source>Put off %1</source>
        <translation>暂缓显示 %1</translation>
    </message>
    <message>
        <source>Show again (Del)</source>
        <translation>恢复显示（Del）</translation>
    </message>
    <message>
        <source>Put off… (Ctrl+D)</source>
        <translation>暂缓显示…（Ctrl+D）</translation>
    </message>
    <message>
        <source>List the whole group (Ctrl+Enter)</source>
        <translation>列出整组（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>No rule counts a limit here: where a day stands, it was named by whoever asked for it or announced it.</source>
        <translation>这一项没有按规则计算的期限；写着日期的，是提出要求或者预告的人定的。</translation>
    </message>
</context>
<context>
    <name>huying::ui::TodayPage</name>
    <message>
        <source>Nothing is waiting: nothing is due, owed or undecided.</source>
        <translation>没有待办：没有到期的、欠着的和等待决定的。</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>the whole office</source>
        <translation>全部单位</translation>
    </message>
    <message>
        <source>Silent from</source>
        <translation>久无动静满</translation>
    </message>
    <message>
        <source> d</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Open first</source>
        <translation>打开台账先看此页</translation>
    </message>
    <message>
        <source>Show this page when a register is opened and something is waiting</source>
        <translation>打开台账时如有待办，先显示今日</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1待办</translation>
    </message>
    <message>
        <source>No handling unit is called “%1”.</source>
        <translation>没有名为“%1”的承办单位。</translation>
    </message>
    <message>
        <source>What this page shows</source>
        <translation>本页显示什么</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Agenda: %1</source>
        <translation>日程：%1</translation>
    </message>
    <message>
        <source>Days ahead</source>
        <translation>今后天数</translation>
    </message>
    <message>
        <source>next </source>
        <translation>今后 </translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Chase… (F8)</source>
        <translation>催办…（F8）</translation>
    </message>
    <message>
        <source>Export the agenda</source>
        <translation>导出日程</translation>
    </message>
    <message>
        <source>Agenda.xlsx</source>
        <translation>办理日程.xlsx</translation>
    </message>
    <message>
        <source>Excel files (*.xlsx)</source>
        <translation>Excel 文件 (*.xlsx)</translation>
    </message>
    <message>
        <source>Exported: %1</source>
        <translation>已导出：%1</translation>
    </message>
    <message>
        <source>Shown again: %1</source>
        <translation>已恢复显示：%1</translation>
    </message>
    <message>
        <source>Nothing is overdue, and nothing falls due in the next %1 days.</source>
        <translation>没有超期的，今后%1天内也没有到期的。</translation>
    </message>
    <message>
        <source>%1 It is added in the directory, under “Accounts”.</source>
        <translation>%1在“名册”的“账户”里增加。</translation>
    </message>
    <message>
        <source>What is waiting today: overdue, due within fifteen days, waiting for this office, not signed for, first talks with the deputy, joint opinions, replies to review, extensions the deputy was not told of, pieces without a fact for some time, replies that have not reached every signer, opinion forms, what is to be published. The most pressing stand first. Below them papers to review or to be handed in again and talks before submission without an answer, then what inspections and ballots ask for: Enter goes to them.
Choose a unit to see what it owes. Left and Right fold a group, Enter opens a piece, Esc returns, Ctrl+Up and Ctrl+Down go on.
Ctrl+Enter lists the whole group in the register. F2 explains the date of the line one stands on.
Ctrl+D puts a line off until a day, with the reason; it stands below all groups until then, and Del shows it again.
The agenda lists every deadline by day, week, unit or leader. Ctrl+P prints what is shown here, all of it, and “Export…” writes it out. F8 chases the units.</source>
        <translation>今天要办的事：超期、十五天内到期、等待本机构处理、未签收、待首次联系代表、缺会办意见、答复待审核、延期没有告知代表、久无动静、答复没有送到每位代表、征询意见表没有返回、等着公开的。最急的排在前面。下面是待审和退回未再交的来件、没有答复的提前沟通，再下面是综合检查和满意度测评要做的：Enter 到那里办理。
选一家单位，只看它欠着的。←、→ 折叠和展开，Enter 打开一件，Esc 返回，Ctrl+↑、Ctrl+↓ 换到上一件、下一件。
Ctrl+Enter 在“建议”中列出整组。F2 说明所在这一行的日期是怎么来的。
Ctrl+D 把一行暂缓到某一天显示，写明原因；在那以前列在各组下面，Del 恢复显示。
“日程”按日、按周、按单位或按领导列出全部期限。Ctrl+P 打印这里列的全部内容，“导出…”写成文件。F8 催办。</translation>
    </message>
</context>
<context>
    <name>huying::ui::TopBar</name>
    <message>
        <source>Search number, title, text, deputies, units …   Ctrl+F</source>
        <translation>搜索编号、标题、正文、代表、单位…&#x3000;Ctrl+F</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>届次</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>all sessions</source>
        <translation>全部届次</translation>
    </message>
    <message>
        <source>Huying</source>
        <comment>the program&apos;s name</comment>
        <translation>呼应</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <comment>beside the program&apos;s name</comment>
        <translation>代表建议办理</translation>
    </message>
</context>
<context>
    <name>huying::ui::TopicDialog</name>
    <message>
        <source>Correct a priority topic</source>
        <translation>更正督办主题</translation>
    </message>
    <message>
        <source>New priority topic</source>
        <translation>新督办主题</translation>
    </message>
    <message>
        <source>Name of the topic</source>
        <translation>主题名称</translation>
    </message>
    <message>
        <source>Topic corrected: %1</source>
        <translation>主题已更正：%1</translation>
    </message>
    <message>
        <source>Topic created: %1</source>
        <translation>主题已设立：%1</translation>
    </message>
    <message>
        <source>any part of the name or its number</source>
        <translation>名称的任意部分或代码</translation>
    </message>
    <message>
        <source>members of the chair conference, ; between</source>
        <translation>主任会议组成人员，用“、”或“；”隔开</translation>
    </message>
    <message>
        <source>take those that are in another topic out of it</source>
        <translation>改列主题（已在其他主题的，改列到此）</translation>
    </message>
    <message>
        <source>numbers of the pieces, with a comma, semicolon or blank between</source>
        <translation>建议编号，用顿号、逗号、分号或空格隔开</translation>
    </message>
</context>
<context>
    <name>huying::ui::TopicHearingDialog</name>
    <message>
        <source>The chair conference heard the report</source>
        <translation>主任会议听取督办报告</translation>
    </message>
    <message>
        <source>Report heard: %1</source>
        <translation>已记录听取：%1</translation>
    </message>
</context>
<context>
    <name>huying::ui::TopicPane</name>
    <message>
        <source>The topic is closed.</source>
        <translation>主题已办结。</translation>
    </message>
    <message>
        <source>Activity…</source>
        <translation>记录活动…</translation>
    </message>
    <message>
        <source>Put pieces in…</source>
        <translation>列入建议…</translation>
    </message>
    <message>
        <source>Take out…</source>
        <translation>调出…</translation>
    </message>
    <message>
        <source>No piece is in this topic.</source>
        <translation>主题内没有建议。</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>办结…</translation>
    </message>
    <message>
        <source>Some of its pieces are not completed.</source>
        <translation>主题内还有未办结的建议。</translation>
    </message>
    <message>
        <source>Choose a piece in the list.</source>
        <translation>请先在列表中选一件。</translation>
    </message>
    <message>
        <source>Government leader…</source>
        <translation>政府领导领办…</translation>
    </message>
    <message>
        <source>Pieces %1</source>
        <translation>建议 %1</translation>
    </message>
    <message>
        <source>Activities %1</source>
        <translation>活动 %1</translation>
    </message>
    <message>
        <source>Led by</source>
        <translation>带队</translation>
    </message>
    <message>
        <source>No activity recorded yet; Ctrl+R records one.</source>
        <translation>还没有活动记录，按 Ctrl+R 记录。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Next: %1, turn of %2 (%3)</source>
        <translation>下一步：%1，轮到%2（%3）</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>提交报告…</translation>
    </message>
    <message>
        <source>The report is filed; Correct… changes it.</source>
        <translation>报告已提交，要改的请用“更正…”。</translation>
    </message>
    <message>
        <source>Heard…</source>
        <translation>听取报告…</translation>
    </message>
    <message>
        <source>The chair conference has heard it; Correct… changes that.</source>
        <translation>主任会议已听取，要改的请用“更正…”。</translation>
    </message>
    <message>
        <source>The report is not filed yet.</source>
        <translation>报告还没有提交。</translation>
    </message>
    <message>
        <source>Urge its units…</source>
        <translation>督办函…</translation>
    </message>
    <message>
        <source>Briefing…</source>
        <translation>督办情况单…</translation>
    </message>
    <message>
        <source>Briefing as Word…</source>
        <translation>情况单存为 Word…</translation>
    </message>
    <message>
        <source>Photos…</source>
        <translation>照片…</translation>
    </message>
    <message>
        <source>Photos %1…</source>
        <translation>照片（%1）…</translation>
    </message>
    <message>
        <source>Looks at the photos and adds some; files can be dropped on the activity.</source>
        <translation>查看和增加照片，也可以把文件拖到这项活动上。</translation>
    </message>
</context>
<context>
    <name>huying::ui::TopicReportDialog</name>
    <message>
        <source>File the committee&apos;s report</source>
        <translation>提交督办报告</translation>
    </message>
    <message>
        <source>%1 of %2 pieces completed</source>
        <translation>%2件中已办结%1件</translation>
    </message>
    <message>
        <source>Report filed: %1</source>
        <translation>已提交督办报告：%1</translation>
    </message>
</context>
<context>
    <name>huying::ui::UnarchiveDialog</name>
    <message>
        <source>Take out of the archive</source>
        <translation>取出归档</translation>
    </message>
    <message>
        <source>Taken out on</source>
        <translation>取出日期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Taken out of the archive: %1</source>
        <translation>已取出归档：%1</translation>
    </message>
</context>
<context>
    <name>huying::ui::UnitList</name>
    <message>
        <source>What is due for the unit</source>
        <translation>本单位到期事项</translation>
    </message>
    <message>
        <source>Measures of the unit</source>
        <translation>本单位工作措施清单</translation>
    </message>
    <message>
        <source>Figures of the unit</source>
        <translation>本单位情况</translation>
    </message>
    <message>
        <source>Pieces behind the figure</source>
        <translation>这一项的建议</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>没有到期事项。</translation>
    </message>
    <message>
        <source>No measures yet. They are written with the handling plan: “Progress…”, or Ctrl+Shift+E for several pieces.</source>
        <translation>还没有工作措施。写办理计划时一起写：用“记录进展…”，几件一起用 Ctrl+Shift+E。</translation>
    </message>
    <message>
        <source>No figures yet.</source>
        <translation>还没有数据。</translation>
    </message>
    <message>
        <source>Choose a handling unit on top.</source>
        <translation>请先在上面选择承办单位。</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>统计口径</translation>
    </message>
    <message>
        <source>What was told of it last</source>
        <translation>最近的进展</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>没有日期</translation>
    </message>
    <message>
        <source>Why %1?</source>
        <translation>为什么是%1？</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>还没有。</translation>
    </message>
</context>
<context>
    <name>huying::ui::UnitPackagesDialog</name>
    <message>
        <source>Make a key…</source>
        <translation>制作密钥…</translation>
    </message>
    <message>
        <source>Give the key file out…</source>
        <translation>交出密钥文件…</translation>
    </message>
    <message>
        <source>Take the office&apos;s key…</source>
        <translation>收下机关的密钥…</translation>
    </message>
    <message>
        <source>Revoke the key…</source>
        <translation>撤销密钥…</translation>
    </message>
    <message>
        <source>Bring back from the recovery copy…</source>
        <translation>用恢复页找回…</translation>
    </message>
    <message>
        <source>Keys in another file…</source>
        <translation>选用别处的密钥…</translation>
    </message>
    <message>
        <source>Open a package…</source>
        <translation>打开交换包…</translation>
    </message>
    <message>
        <source>Return work…</source>
        <translation>交回…</translation>
    </message>
    <message>
        <source>Keys of this unit</source>
        <translation>本单位的密钥</translation>
    </message>
    <message>
        <source>The office sends packages that only this unit&apos;s key opens, and takes only what this unit&apos;s key signed. Compare fingerprints on the telephone before you trust a key. Papers attached to pieces do not travel in packages: hand them over as until now. This unit&apos;s register is the only copy of what is recorded here: keep backups (Ctrl+Shift+B).</source>
        <translation>机关发来的交换包只有本单位的密钥打得开，机关只收本单位的密钥签名的。信任一个密钥以前，先在电话里核对指纹。附件不随交换包往来，请照原来的办法另送。在这里记录的只有本单位这一份：请做好备份（Ctrl+Shift+B）。</translation>
    </message>
    <message>
        <source>Where this unit&apos;s keys are kept</source>
        <translation>本单位的密钥存在哪里</translation>
    </message>
    <message>
        <source>unit.hyring</source>
        <translation>本单位.hyring</translation>
    </message>
    <message>
        <source>Keys of a unit (*.hyring)</source>
        <translation>单位的密钥 (*.hyring)</translation>
    </message>
    <message>
        <source>own, in use</source>
        <translation>本单位，使用中</translation>
    </message>
    <message>
        <source>own, replaced</source>
        <translation>本单位，已换新</translation>
    </message>
    <message>
        <source>The office revokes a unit&apos;s key: tell it on the telephone that the key is lost, then make a new one.</source>
        <translation>单位的密钥由机关撤销：请打电话告诉机关密钥丢了，再换新密钥。</translation>
    </message>
    <message>
        <source>trusted</source>
        <translation>已信任</translation>
    </message>
    <message>
        <source>This key is revoked already.</source>
        <translation>这个密钥已经撤销。</translation>
    </message>
    <message>
        <source>Make a new key…</source>
        <translation>换新密钥…</translation>
    </message>
    <message>
        <source>This unit has no key yet: make one first.</source>
        <translation>本单位还没有密钥，请先制作。</translation>
    </message>
    <message>
        <source>Take the office&apos;s key and compare it first.</source>
        <translation>请先收下机关的密钥并核对指纹。</translation>
    </message>
    <message>
        <source>Open a package first.</source>
        <translation>请先打开交换包。</translation>
    </message>
    <message>
        <source>Next: the file with this unit&apos;s keys (%1) cannot be read. Plug in what it lies on, or name the file.</source>
        <translation>下一步：本单位的密钥文件（%1）读不到。请接上存放它的U盘，或选用别处的密钥。</translation>
    </message>
    <message>
        <source>Next, step 1 of 3: make this unit&apos;s key. It gives a file for the office and a recovery copy to be printed.</source>
        <translation>下一步（第1步，共3步）：制作本单位的密钥。得到交给机关的密钥文件和要打印的恢复页。</translation>
    </message>
    <message>
        <source>Next, step 2 of 3: give the key file to the office, take the office&apos;s, and compare the fingerprints on the telephone.</source>
        <translation>下一步（第2步，共3步）：把密钥文件交给机关，收下机关的密钥文件，在电话里核对指纹。</translation>
    </message>
    <message>
        <source>Next, step 3 of 3: open the package that the office sent.</source>
        <translation>下一步（第3步，共3步）：打开机关发来的交换包。</translation>
    </message>
    <message>
        <source>This unit&apos;s keys</source>
        <translation>本单位的密钥</translation>
    </message>
    <message>
        <source>Make a key</source>
        <translation>制作密钥</translation>
    </message>
    <message>
        <source>Make it (Ctrl+Enter)</source>
        <translation>制作 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>The key until now is replaced: packages sealed for it can still be opened, and the office has to compare the fingerprint of the new one.</source>
        <translation>原来的密钥由新的代替：已经封给它的交换包仍然打得开，机关要核对新密钥的指纹。</translation>
    </message>
    <message>
        <source>Name of the unit</source>
        <translation>单位名称</translation>
    </message>
    <message>
        <source>The key is back under its new password. Fingerprint: %1</source>
        <translation>密钥已找回，换成了新密码。指纹：%1</translation>
    </message>
    <message>
        <source>Key file to give away</source>
        <translation>交给对方的密钥文件</translation>
    </message>
    <message>
        <source>key of %1.hykey</source>
        <translation>%1密钥.hykey</translation>
    </message>
    <message>
        <source>Key files (*.hykey)</source>
        <translation>密钥文件 (*.hykey)</translation>
    </message>
    <message>
        <source>The key file is written: %1. Give it to the office and compare the fingerprint on the telephone.</source>
        <translation>密钥文件已写出：%1。请交给机关，并在电话里核对指纹。</translation>
    </message>
    <message>
        <source>Key file of the office</source>
        <translation>机关的密钥文件</translation>
    </message>
    <message>
        <source>This is the key file of a unit, “%1”; here the office&apos;s is wanted.</source>
        <translation>这是承办单位“%1”的密钥文件，这里要机关的。</translation>
    </message>
    <message>
        <source>The key is trusted.</source>
        <translation>已信任这个密钥。</translation>
    </message>
    <message>
        <source>Call the office at a number that you know and type the 30 digits as they are read out.</source>
        <translation>请拨打您原来就知道的机关电话，照对方念的输入30位数字。</translation>
    </message>
    <message>
        <source>Revoke the key of “%1”? Nothing signed with it is opened any more, and this cannot be taken back.</source>
        <translation>撤销“%1”的密钥吗？从此用它签名的一律不打开，也不能收回。</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>The key is revoked.</source>
        <translation>密钥已撤销。</translation>
    </message>
    <message>
        <source>Package from the office</source>
        <translation>机关发来的交换包</translation>
    </message>
    <message>
        <source>Packages (*.hypkg)</source>
        <translation>交换包 (*.hypkg)</translation>
    </message>
    <message>
        <source>Register of the unit, new or to be brought up to date</source>
        <translation>本单位的台账，新建的或要更新的</translation>
    </message>
    <message>
        <source>unit.huying</source>
        <translation>本单位.huying</translation>
    </message>
    <message>
        <source>Registers (*.huying)</source>
        <translation>台账 (*.huying)</translation>
    </message>
    <message>
        <source>Open a package</source>
        <translation>打开交换包</translation>
    </message>
    <message>
        <source>Open (Ctrl+Enter)</source>
        <translation>打开 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Package %1 for %2 is opened: pieces: %3, entries carried over: %4.</source>
        <translation>%2的第%1号交换包已打开：%3件，带过来没有交回的记录%4项。</translation>
    </message>
    <message>
        <source>The register as it was: %1</source>
        <translation>原来的台账：%1</translation>
    </message>
    <message>
        <source>Package for the office</source>
        <translation>交回机关的交换包</translation>
    </message>
    <message>
        <source>Where a return was lost, or the office has a new key or asks for it: everything again. What it has is recognised.</source>
        <translation>交回的丢了、机关换了密钥或者要求重交的，选全部重新交回。机关已有的会认出来，不重复。</translation>
    </message>
    <message>
        <source>everything since the package was opened, again</source>
        <translation>全部重新交回（打开交换包以来的）</translation>
    </message>
    <message>
        <source>Return work</source>
        <translation>交回</translation>
    </message>
    <message>
        <source>Write the package (Ctrl+Enter)</source>
        <translation>写出交换包 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>%1 is written: return number %2, entries: %3, for the office to see to by hand: %4. Send it to the office.</source>
        <translation>已写出 %1：第%2次交回，%3项，其中要机关人工处理的%4项。请发给机关。</translation>
    </message>
    <message>
        <source>The file with this unit&apos;s keys cannot be read.</source>
        <translation>本单位的密钥文件读不到。</translation>
    </message>
    <message>
        <source>Name of the unit:</source>
        <translation>单位名称：</translation>
    </message>
    <message>
        <source>return %2 of %1, %3.hypkg</source>
        <translation>%1交回-第%2次-%3.hypkg</translation>
    </message>
    <message>
        <source>%1 is there already. Choose another name: the office may not have taken in what an earlier return holds.</source>
        <translation>%1 已经有了，请另取名称：以前交回的，机关可能还没有收回，不能覆盖。</translation>
    </message>
    <message>
        <source>Next: return what was recorded to the office. A newer package is opened over this register.</source>
        <translation>下一步：把记录的交回机关。收到更新的包，就在这个台账上打开。</translation>
    </message>
    <message>
        <source>Forms that were begun and are not returned: %1. Finish them first.</source>
        <translation>还有没写完的草稿%1份，不会交回，请先写完。</translation>
    </message>
    <message>
        <source>Next: return what was recorded. Waiting to be returned: %1.</source>
        <translation>下一步：交回。等着交回的有%1项。</translation>
    </message>
    <message>
        <source>Next: record the work under My cases and come back here to return it. Nothing waits to be returned now; when the office sends a newer package, open it.</source>
        <translation>下一步：在“办件”里办理，做完一批回到这里交回。现在没有等着交回的；机关发来更新的包，就打开它。</translation>
    </message>
    <message>
        <source>Not carried over…</source>
        <translation>没有带过来的…</translation>
    </message>
    <message>
        <source>Everything was carried over, or is seen to.</source>
        <translation>都带过来了，或者已经处理完。</translation>
    </message>
    <message>
        <source>Waiting to be returned: %1.</source>
        <translation>等着交回的有%1项。</translation>
    </message>
    <message>
        <source>Next: see to what newer packages could not carry over. The list names each entry, why, and what to do.</source>
        <translation>下一步：处理没有带过来的记录，清单里逐项写明原因和怎样做。</translation>
    </message>
    <message>
        <source>Not carried over: %1. Each stands in “Not carried over…”, with its reason.</source>
        <translation>没有带过来的有%1项，逐项和原因见“没有带过来的…”。</translation>
    </message>
    <message>
        <source>What was not carried over is seen to; its list is deleted.</source>
        <translation>没有带过来的已处理完，清单已删除。</translation>
    </message>
    <message>
        <source>The office does not record, of what was returned: %1. Each stands in “Not carried over…” with the office&apos;s reason, and need not be returned again.</source>
        <translation>以前交回的记录里，机关不予登记的有%1项，在“没有带过来的…”里逐项写着原因，不用再交回。</translation>
    </message>
</context>
<context>
    <name>huying::ui::UnitsTab</name>
    <message>
        <source>official order</source>
        <translation>按次序</translation>
    </message>
    <message>
        <source>by pinyin</source>
        <translation>按拼音</translation>
    </message>
    <message>
        <source>by strokes</source>
        <translation>按笔画</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>启用停用</translation>
    </message>
    <message>
        <source>with ended ones</source>
        <translation>含已停用</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>增加…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>更名…</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>并入…</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>分设…</translation>
    </message>
    <message>
        <source>End…</source>
        <translation>停用…</translation>
    </message>
    <message>
        <source> until %1</source>
        <translation> 至%1</translation>
    </message>
    <message>
        <source>Code %1, %2</source>
        <translation>代码%1，%2</translation>
    </message>
    <message>
        <source>Other names: %1</source>
        <translation>别名：%1</translation>
    </message>
    <message>
        <source>Until %1: %2 (%3)</source>
        <translation>至%1：%2（%3）</translation>
    </message>
    <message>
        <source>Last day: %1</source>
        <translation>最后一天：%1</translation>
    </message>
    <message>
        <source>Merged into %1, last day %2</source>
        <translation>已并入%1，最后一天%2</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1（自%2）</translation>
    </message>
    <message>
        <source>Split into: %1</source>
        <translation>分设为：%1</translation>
    </message>
    <message>
        <source>Took over %1</source>
        <translation>并入过%1</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
</context>
<context>
    <name>huying::ui::UnlinkDialog</name>
    <message>
        <source>End a link</source>
        <translation>解除关联</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Link ended: %1</source>
        <translation>已解除关联：%1</translation>
    </message>
</context>
<context>
    <name>huying::ui::UnmergeDialog</name>
    <message>
        <source>End the merger</source>
        <translation>取消并案</translation>
    </message>
    <message>
        <source>Merged into %1</source>
        <translation>已并入%1</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>The piece is handled by itself again: its own units and time limits stand as they were; without units it waits to be assigned.</source>
        <translation>恢复单独办理：原来的承办单位和期限照旧，没有交办过的等待交办。</translation>
    </message>
    <message>
        <source>Handled by itself again: %1</source>
        <translation>已恢复单独办理：%1</translation>
    </message>
</context>
<context>
    <name>huying::ui::UrgingAnswerDialog</name>
    <message>
        <source>Answer to the urging</source>
        <translation>催办答复</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>答复日期</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>单位答复</translation>
    </message>
    <message>
        <source>Answer recorded: %1, %2</source>
        <translation>已记录催办答复：%1，%2</translation>
    </message>
</context>
<context>
    <name>huying::ui::UrgingDialog</name>
    <message>
        <source>Urge</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>by rule</source>
        <translation>按规则</translation>
    </message>
    <message>
        <source>Urged for</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>what it is late with</source>
        <translation>按办理情况</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>请于何日前答复</translation>
    </message>
    <message>
        <source>Urge again on</source>
        <translation>下次催办</translation>
    </message>
    <message>
        <source>Urged: %1, %2</source>
        <translation>已催办：%1，%2</translation>
    </message>
</context>
<context>
    <name>huying::ui::UrgingStepsDialog</name>
    <message>
        <source>Steps of urging</source>
        <translation>催办规则</translation>
    </message>
    <message>
        <source>In calendar days. A letter of supervision goes only to a unit that was urged before; the days named for the answer and for the next time move to a working day. What was recorded stays as it is.</source>
        <translation>按自然日计。督办函只发给催办过的单位；请答复的日子和下次催办的日子遇休息日顺延。已登记的不变。</translation>
    </message>
    <message>
        <source>Days before the due date</source>
        <translation>期限前多少天</translation>
    </message>
    <message>
        <source>Days after the due date</source>
        <translation>超期多少天</translation>
    </message>
    <message>
        <source>Again after</source>
        <translation>多少天后再催</translation>
    </message>
    <message>
        <source>Answer within (0: none)</source>
        <translation>多少天内答复（0为不要求）</translation>
    </message>
    <message>
        <source>The steps of urging are changed.</source>
        <translation>催办规则已调整。</translation>
    </message>
</context>
<context>
    <name>huying::ui::VerdictFilter</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>List these alone (%1)</source>
        <translation>只列出这些（%1）</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>No line is “%1”.</source>
        <translation>没有“%1”的行。</translation>
    </message>
</context>
<context>
    <name>huying::ui::VoidBallotDialog</name>
    <message>
        <source>Make a ballot void</source>
        <translation>作废满意度测评</translation>
    </message>
    <message>
        <source>Void: %1</source>
        <translation>已作废：%1</translation>
    </message>
</context>
<context>
    <name>huying::ui::VoidDialog</name>
    <message>
        <source>Make void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>For what was registered by mistake. It stays readable with its number and this reason and counts nowhere, not among the withdrawn either. What a deputy takes back is withdrawn instead.</source>
        <translation>登记有误的建议用作废：编号和这里的理由留着可查，不再计入任何统计，也不算撤回。代表要收回的，请用“撤回…”。</translation>
    </message>
    <message>
        <source>Made void: %1</source>
        <translation>已作废：%1</translation>
    </message>
</context>
<context>
    <name>huying::ui::WholeNumberBox</name>
    <message>
        <source>A whole number from %1 to %2.</source>
        <translation>应为%1到%2的整数。</translation>
    </message>
</context>
<context>
    <name>huying::ui::WholeNumberEdit</name>
    <message>
        <source>%1 is a whole number from %2 to %3; “%4” is none.</source>
        <translation>%1为%2到%3的整数，“%4”不是。</translation>
    </message>
</context>
<context>
    <name>huying::ui::WithdrawDialog</name>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Withdrawn on</source>
        <translation>撤回日期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>撤回原因</translation>
    </message>
    <message>
        <source>all signers ask for it in writing</source>
        <translation>全体提出人书面要求撤回</translation>
    </message>
    <message>
        <source>A withdrawn suggestion leaves all totals and stays in the register.</source>
        <translation>撤回的建议不再计入总数，仍保留在台账中。</translation>
    </message>
    <message>
        <source>Withdrawn: %1</source>
        <translation>已撤回：%1</translation>
    </message>
</context>
<context>
    <name>huying::ui::WordingTab</name>
    <message>
        <source>Any part of a word</source>
        <translation>用语的任何一部分</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>用语</translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation>原来的说法</translation>
    </message>
    <message>
        <source>Said instead</source>
        <translation>本单位的说法</translation>
    </message>
    <message>
        <source>From term</source>
        <translation>自届</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>As shipped again</source>
        <translation>恢复原来的说法</translation>
    </message>
    <message>
        <source>From term %1: as shipped</source>
        <translation>自第%1届起：原来的说法</translation>
    </message>
    <message>
        <source>From term %1: %2</source>
        <translation>自第%1届起：%2</translation>
    </message>
    <message>
        <source>What the office says</source>
        <translation>本单位的说法</translation>
    </message>
    <message>
        <source>empty: %1</source>
        <translation>空着就是“%1”</translation>
    </message>
    <message>
        <source>From term %1 on it stands in the windows, lists, papers and exported files. The window is made anew to show it.</source>
        <translation>自第%1届起，窗口、清单、公文和导出的文件都用这个说法；完成以后窗口随即更新。</translation>
    </message>
    <message>
        <source>The word was set: %1</source>
        <translation>已设定用语：%1</translation>
    </message>
    <message>
        <source>As shipped again: %1</source>
        <translation>已恢复原来的说法：%1</translation>
    </message>
    <message>
        <source>As shipped: %1</source>
        <translation>原来的说法：%1</translation>
    </message>
    <message>
        <source>Term %1 says it as shipped; the office has no word of its own.</source>
        <translation>第%1届用原来的说法，本单位没有另定。</translation>
    </message>
    <message>
        <source>Term %1 says: %2</source>
        <translation>第%1届的说法：%2</translation>
    </message>
    <message>
        <source>The office&apos;s own word since %1</source>
        <translation>本单位的说法，自%1起</translation>
    </message>
    <message>
        <source>What was set:</source>
        <translation>历次设定：</translation>
    </message>
    <message>
        <source>term %1, opened %2</source>
        <translation>第%1届（%2开幕）</translation>
    </message>
    <message>
        <source>term %1</source>
        <translation>第%1届</translation>
    </message>
</context>
</TS>
