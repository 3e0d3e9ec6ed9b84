import { noticeSource } from '../deadline/calendar/noticeSource.ts'
import type { AnswerFields } from './model.ts'

const notice = noticeSource
const centre = '本中心决定（默认口径，可由监督抽查员或签发人更新）'

/** The standard answers the program is delivered with; every centre puts its own words in their place, with a reason. */
export const seedAnswers: readonly AnswerFields[] = [
  {
    topic: 'asking',
    question: '查询公务员录用、调任人选信用记录怎样申请',
    answer:
      '请按照国家发展改革委制定的全国统一的查询工作公文模板，印制公文，向本中心提出查询需求，并附人选名单。公文请加盖公章；个人和口头、电话申请不能受理，电话只答复程序问题。',
    source: `${notice}；${centre}（加盖公章、附名单、不受理个人和口头申请）`,
  },
  {
    topic: 'asking',
    question: '省辖市和县区单位能不能直接来函',
    answer:
      '不能。省辖市及以下部门由省辖市公务员主管部门统一汇总提出查询需求；省直有关部门直接提出查询需求。',
    source: notice,
  },
  {
    topic: 'asking',
    question: '中央驻豫单位、垂管单位、省级参公单位走什么渠道',
    answer: '通知没有写明这几类单位的渠道。目前本中心接受其省级机关直接来函，不经省辖市汇总。',
    source: centre,
  },
  {
    topic: 'asking',
    question: '名单应当怎样填写',
    answer:
      '名单随全国统一的查询公文模板填写；没有模板的，可以参考本中心的名单填报参考表（不是国家模板）：序号、姓名、性别、证件类型、证件号码、拟录用（调任）单位、拟任职位、类别、备注，一人一行。证件号码列请设成文本格式，防止末几位变成零；人数要与来函写明的人数一致。军官、士兵等持军人证件的人员也有公民身份号码，请填公民身份号码；确无公民身份号码的，请在公文中说明，并写明证件类型和证件号码。',
    source: `《河南省社会信用条例》第十六条；${centre}`,
  },
  {
    topic: 'asking',
    question: '先传真过来可以先办吗',
    answer: '可以先登记、先看名单有没有问题，但答复期限自收到盖章原件之日起算，请尽快送原件。',
    source: centre,
  },
  {
    topic: 'progress',
    question: '多长时间答复',
    answer:
      '从接到查询申请公文到反馈查询结果，一般不超过3个工作日。收到当天不算；周末和放假不算，调休上班的日子算。遇有特殊情况确需延期办理的，会提前与查询申请单位充分沟通。',
    source: `${notice}；《民法典》第二百零一条（收到当天不算）`,
  },
  {
    topic: 'progress',
    question: '能不能加急、能不能先口头告知结果',
    answer: '结果只印制公文反馈，不能口头告知。急需的时间可以记下来，按顺序尽快办理。',
    source: `${notice}；${centre}（急件）`,
  },
  {
    topic: 'progress',
    question: '名单有误需要更正或者补充人员怎么办',
    answer:
      '请书面来函说明更正或补充的内容（加盖公章）。更正的人员自收到更正函之日重新起算期限，其他人员不受影响。',
    source: centre,
  },
  {
    topic: 'result',
    question: '结果怎样送达、谁可以来取',
    answer:
      '印制公文反馈查询结果，可以来人领取、公文交换、机要交换或邮寄。来人领取请带单位介绍信和本人证件，当面签收。',
    source: `${notice}；${centre}（送达方式）`,
  },
  {
    topic: 'result',
    question: '能不能查询处罚、合同纠纷等其他信用信息',
    answer: '不能。不得反馈查询结果以外的其他信用信息。',
    source: notice,
  },
  {
    topic: 'result',
    question: '结果能用多久、能不能用于别的用途',
    answer: '结果反映查询时的情况，只用于来函所列的本次录用或调任；隔了时间或换了用途，请重新来函查询。',
    source: centre,
  },
  {
    topic: 'result',
    question: '本人能不能打电话查自己的结果',
    answer:
      '电话不能告知本人或者亲友，请本人向查询申请单位了解。被查询对象对查询结果有异议的，于收到查询结果之日起7个工作日内向查询申请单位提出。',
    source: `${notice}；${centre}（电话不告知结果）`,
  },
  {
    topic: 'objection',
    question: '单位对结果有异议怎么办',
    answer:
      '于收到查询结果之日起7个工作日内向本中心提出异议申请。请书面写明争议的是哪一项、单位掌握的情况，附证据材料和收到结果的日期。',
    source: `${notice}；${centre}（书面及所附材料）`,
  },
  {
    topic: 'objection',
    question: '被查询人对结果有异议怎么办',
    answer:
      '于收到查询结果之日起7个工作日内向查询申请单位提出异议申请；查询申请单位于收到其申请3个工作日内向本中心提出异议申请。',
    source: notice,
  },
  {
    topic: 'objection',
    question: '异议多长时间有结果',
    answer:
      '本中心自收到异议申请之日起3个工作日内向国家公共信用信息中心申请异议复核，自收到异议复核结果之日起3个工作日内书面告知异议申请单位。国家中心复核用多长时间，通知没有规定；复核期间由本中心函询进度。',
    source: `${notice}；${centre}（函询进度）`,
  },
  {
    topic: 'office',
    question: '来电人要经办人的姓名和手机号',
    answer: '告知本中心对外公布的联系电话即可，不提供个人手机号；需要当面沟通的，约定时间由经办人回电。',
    source: centre,
  },
]
