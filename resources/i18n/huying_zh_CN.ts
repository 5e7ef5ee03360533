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
        <source>Go to anything…</source>
        <translation>前往任意页面、操作、建议、单位、代表…</translation>
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
        <source>%1 co-signers</source>
        <translation>联名 %1 人</translation>
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
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1·%2</translation>
    </message>
    <message>
        <source>–</source>
        <translation>无</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>%1 (taken back)</source>
        <translation>%1（已撤销）</translation>
    </message>
    <message>
        <source>Entry %1</source>
        <translation>第%1条记录</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
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
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
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
</context>
<context>
    <name>MatchText</name>
    <message>
        <source>%1: </source>
        <translation>%1：</translation>
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
        <source>Delivery to each signer</source>
        <translation>送达各位代表</translation>
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
        <source>Not counted: %1 withdrawn, %2 not accepted.</source>
        <translation>未计入总数：撤回%1件，不予受理%2件。</translation>
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
        <source> Shares add up to %1%.</source>
        <translation>占比合计%1%。</translation>
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
        <source>Dissatisfied, handled again</source>
        <translation>不满意、重新办理</translation>
    </message>
    <message>
        <source>Reply not delivered</source>
        <translation>答复未送达</translation>
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
        <source>Assigned on</source>
        <translation>交办日期</translation>
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
        <source>unit: any part of the name or its number</source>
        <translation>单位名称的任意部分或代码</translation>
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
</context>
<context>
    <name>huying::ui::CaseBrowser</name>
    <message>
        <source>Assign…</source>
        <translation>交办…</translation>
    </message>
    <message>
        <source>Columns ▾</source>
        <translation>列 ▾</translation>
    </message>
    <message>
        <source>The same units for all of them, in one step that can be undone as one. Ctrl+C copies the rows as a table.</source>
        <translation>一次交办给相同的承办单位，可以一次撤销。按 Ctrl+C 复制为表格，可粘贴到 Excel。</translation>
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
        <source>Take this filter away</source>
        <translation>去掉这个筛选</translation>
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
        <source>No suggestion has all of these words. Deputies and units are also found by pinyin initials; with a filter on, Ctrl+Backspace clears it.</source>
        <translation>没有同时含有这些字词的建议。代表和单位也可用拼音首字母查找；有筛选时按 Ctrl+Backspace 清除。</translation>
    </message>
    <message>
        <source>%1+ found, the newest are listed</source>
        <translation>找到%1+件，列出最新的</translation>
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
        <source>List of suggestions</source>
        <translation>建议列表</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>恢复默认列</translation>
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
        <source>&lt;b&gt;Next:&lt;/b&gt; %1 – %2</source>
        <translation>&lt;b&gt;下一步：&lt;/b&gt;%1%2</translation>
    </message>
    <message>
        <source>, by &lt;a href=&quot;due&quot;&gt;%1&lt;/a&gt;</source>
        <translation>，期限&lt;a href=&quot;due&quot;&gt;%1&lt;/a&gt;</translation>
    </message>
    <message>
        <source>, &lt;span style=&quot;color:%2;font-weight:bold&quot;&gt;%1&lt;/span&gt;</source>
        <translation>，&lt;span style=&quot;color:%2;font-weight:bold&quot;&gt;%1&lt;/span&gt;</translation>
    </message>
    <message>
        <source>.</source>
        <translation>。</translation>
    </message>
    <message>
        <source>Why this date? (F2)</source>
        <translation>为什么是这一天？（F2）</translation>
    </message>
    <message>
        <source>More ▾</source>
        <translation>更多 ▾</translation>
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
        <source>%1.</source>
        <translation>%1。</translation>
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
</context>
<context>
    <name>huying::ui::ChoicePicker</name>
    <message>
        <source>All choices (Alt+Down)</source>
        <translation>全部选项（Alt+↓）</translation>
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
        <source>What was typed last time stands here again.</source>
        <translation>已恢复上次输入的草稿。</translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation>重新填写</translation>
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
    <name>huying::ui::CorrectDialog</name>
    <message>
        <source>Correct the registration</source>
        <translation>更正登记</translation>
    </message>
    <message>
        <source>Reason of the correction</source>
        <translation>更正原因</translation>
    </message>
    <message>
        <source>Corrected: %1</source>
        <translation>已更正：%1</translation>
    </message>
    <message>
        <source>Nothing was changed: %1</source>
        <translation>内容没有变化：%1</translation>
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
</context>
<context>
    <name>huying::ui::DueExplanation</name>
    <message>
        <source>Why %1?</source>
        <translation>为什么是%1？</translation>
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
        <source>Asked for %1 until %2: %3</source>
        <translation>%1申请延期至%2：%3</translation>
    </message>
    <message>
        <source>Extension %1: %2, %3</source>
        <translation>延期%1：%2，%3</translation>
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
    <name>huying::ui::Form</name>
    <message>
        <source>%1 is needed.</source>
        <translation>请填写%1。</translation>
    </message>
    <message>
        <source>“%1” is no date. Examples: 3.3, 0303, 2023-03-03, today, +3.</source>
        <translation>“%1”不是日期。可以这样输入：3.3、0303、2023-03-03、今天、+3。</translation>
    </message>
</context>
<context>
    <name>huying::ui::ImportDialog</name>
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
        <translation>跳过有问题的行，导入其余各行</translation>
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
        <source>Ledgers (*.xlsx *.csv);;All files (*)</source>
        <translation>台账（*.xlsx *.csv）;;所有文件（*）</translation>
    </message>
    <message>
        <source>Imported: %1 new, %2 changed, %3 refused</source>
        <translation>已导入：新增%1，变更%2，未导入%3</translation>
    </message>
    <message>
        <source>Apply: %1</source>
        <translation>导入%1</translation>
    </message>
    <message>
        <source>Some rows are refused: correct them, or tick that they are left out.</source>
        <translation>有的行不能导入：请先改正，或勾选跳过有问题的行。</translation>
    </message>
    <message>
        <source>New %1   Changed %2   Unchanged %3   Refused %4</source>
        <translation>新增%1&#x3000;变更%2&#x3000;无变化%3&#x3000;不能导入%4</translation>
    </message>
    <message>
        <source>Columns not understood: %1</source>
        <translation>不认识的列：%1</translation>
    </message>
    <message>
        <source>Columns not taken yet: %1</source>
        <translation>暂不导入的列：%1</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>不能导入</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
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
        <source>One paper after another, in the order of the paper form. Enter goes to the next field, Ctrl+Enter registers.
Deputies are found by any part of the name or the certificate number; several names can be pasted at once, 、 between them.
Dates: 3.3, 0303, 2023-03-03, today, +3. Without a number the next free one is given.</source>
        <translation>按建议专用纸的顺序逐件登记。回车到下一栏，Ctrl+Enter 登记。
代表可按姓名的任意部分或代表证号查找；多个姓名可以一次粘贴，用顿号隔开。
日期可输入 3.3、0303、2023-03-03、今天、+3。编号留空则取下一个可用的编号。</translation>
    </message>
    <message>
        <source>Registered: %1</source>
        <translation>已登记：%1</translation>
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
    <name>huying::ui::MainWindow</name>
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
        <translation>台账（*.huying）</translation>
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
        <source> (%1 entries)</source>
        <translation>（共%1条）</translation>
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
        <source>Brought back what was taken back.</source>
        <translation>已恢复刚才撤销的操作。</translation>
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
        <source>The cases of one handling unit. Choose the unit on top; then sign for, note progress, record contacts with the deputy, give a joint opinion, reply and record how the reply reached each signer.
What is not possible now is grey; pointing at it says why.</source>
        <translation>一个承办单位的全部建议。先在上方选择单位，然后签收、记录进展、记录与代表的沟通、报送会办意见、答复并记录送达。
现在不能做的事显示为灰色，鼠标停在上面可看到原因。</translation>
    </message>
    <message>
        <source>No handling unit is called “%1”.</source>
        <translation>没有名为“%1”的承办单位。</translation>
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
</context>
<context>
    <name>huying::ui::Palette</name>
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
        <source>All suggestions of the session. The field on top searches every text, names also by pinyin initials; Ctrl+K goes to anything.
Type under a column&apos;s title to filter it, click the title to sort; saved filters stand at the left.
Enter opens a case, Esc returns, Ctrl+Up and Ctrl+Down go through the list, F2 explains the due date.
Shift+arrows select several: they can be assigned together. Ctrl+C copies the selected rows as a table.
Ctrl+Z takes back what was recorded last.</source>
        <translation>本次会议的全部建议。上方的输入框查找全部文字，姓名和单位也可用拼音首字母；Ctrl+K 前往任意内容。
在列标题下方输入即可筛选，点列标题排序；常用筛选在左侧。
回车打开一件，Esc 返回，Ctrl+↑、Ctrl+↓ 上一件、下一件，F2 说明期限怎样算出。
按住 Shift 用方向键选中多件，可以一起交办。Ctrl+C 把选中的行复制为表格。
Ctrl+Z 撤销上一次记录。</translation>
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
        <source>Reply although the joint opinion of %1 is missing</source>
        <translation>%1的会办意见未到，仍然答复</translation>
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
        <source>Wait for the joint opinion, or tick that the reply goes without it.</source>
        <translation>请等会办意见送到，或勾选仍然答复。</translation>
    </message>
    <message>
        <source>Reply recorded: %1, %2</source>
        <translation>已记录答复：%1，%2</translation>
    </message>
    <message>
        <source>Reply recorded: %1, %2, class %3</source>
        <translation>已记录答复：%1，%2，%3类</translation>
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
        <translation>Word 文件（*.docx）</translation>
    </message>
    <message>
        <source>Excel files (*.xlsx)</source>
        <translation>Excel 文件（*.xlsx）</translation>
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
        <source>The year-end report of the session chosen on top, counting facts up to the date given.
Every figure opens the pieces behind it; under each table stand its base and how it was computed. Checks that fail stand on top with the pieces concerned and are never hidden.
The Word draft follows the official layout; the Excel file has every figure and all pieces.</source>
        <translation>上方所选会议的年度报告，统计到截至日期为止的事实。
每个数字都可点开看明细；每张表下面写明基数和算法。核对不平时，在最上面列出有关建议，不会隐藏。
Word 文稿按公文格式排版；Excel 文件含全部数字和全部建议。</translation>
    </message>
    <message>
        <source>%1 in the report</source>
        <translation>报告共%1</translation>
    </message>
</context>
<context>
    <name>huying::ui::StatusLine</name>
    <message>
        <source>Everything is saved</source>
        <translation>已保存</translation>
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
</context>
<context>
    <name>huying::ui::TopBar</name>
    <message>
        <source>&lt;span style=&quot;color:%1&quot;&gt;Huying&lt;/span&gt; Suggestions</source>
        <translation>&lt;span style=&quot;color:%1&quot;&gt;呼应&lt;/span&gt; 代表建议办理</translation>
    </message>
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
</TS>
