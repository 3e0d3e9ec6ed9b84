import type { AnswerFields } from './model.ts'

const notice = '2021年2月《关于做好公务员录用、调任人选社会信用记录查询工作的通知》'
const centre = '本中心决定（默认口径，可由监督抽查员或签发人更新）'

/** The standard answers the program is delivered with; every centre puts its own words in their place, with a reason. */
export const seedAnswers: readonly AnswerFields[] = [
  {
    topic: 'asking',
    question: '查询公务员录用、调任人选信用记录怎样申请',
    answer:
      '由查询申请单位以正式公文（加盖公章）提出，附人选名单。个人和口头、电话申请不能受理；电话只答复程序问题。',
    source: notice,
  },
  {
    topic: 'asking',
    question: '省辖市和县区单位能不能直接来函',
    answer: '市直及以下单位由省辖市公务员主管部门汇总后统一来函；省直部门、中央驻豫单位和垂管单位直接来函。',
    source: notice,
  },
  {
    topic: 'asking',
    question: '名单应当怎样填写',
    answer:
      '一人一行：姓名、性别、证件类型、证件号码、拟录用（调任）单位、类别。证件号码列请设成文本格式，防止末几位变成零；人数要与来函写明的人数一致。',
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
      '自收到盖章来函之日起，一般不超过3个工作日。收到当天不算；周末和放假不算，调休上班的日子算。特殊情况需要延期的，会事先与贵单位沟通。',
    source: `${notice}；《民法典》第二百零一条`,
  },
  {
    topic: 'progress',
    question: '能不能加急、能不能先口头告知结果',
    answer: '可以把急需的时间记下来，按顺序尽快办理；结果只以书面函件答复，不能口头告知。',
    source: `${notice}；${centre}`,
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
      '以公文形式书面答复，可以来人领取、公文交换、机要交换或邮寄。来人领取请带单位介绍信和本人证件，当面签收。',
    source: `${notice}；${centre}`,
  },
  {
    topic: 'result',
    question: '能不能查询处罚、合同纠纷等其他信用信息',
    answer: '不能。复函只反馈是否被列为失信联合惩戒对象，查询结果以外的其他信用信息不得反馈。',
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
      '电话不能告知本人或者亲友。请本人向查询申请单位了解；本人对结果有异议的，也是向查询申请单位提出。',
    source: notice,
  },
  {
    topic: 'objection',
    question: '单位对结果有异议怎么办',
    answer:
      '自收到查询结果之日起7个工作日内，向本中心书面提出，写明争议的是哪一项、单位掌握的情况，附证据材料和收到结果的日期。',
    source: notice,
  },
  {
    topic: 'objection',
    question: '被查询人对结果有异议怎么办',
    answer: '自收到查询结果之日起7个工作日内，书面向查询申请单位提出；单位收到后3个工作日内转送本中心。',
    source: notice,
  },
  {
    topic: 'objection',
    question: '异议多长时间有结果',
    answer:
      '本中心收到异议后3个工作日内提请国家公共信用信息中心复核，收到复核结果后3个工作日内书面告知提出单位。国家中心复核的时间没有统一规定，我们会定期函询进度。',
    source: notice,
  },
  {
    topic: 'office',
    question: '来电人要经办人的姓名和手机号',
    answer: '告知本中心对外公布的联系电话即可，不提供个人手机号；需要当面沟通的，约定时间由经办人回电。',
    source: centre,
  },
]
