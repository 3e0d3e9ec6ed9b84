import { type CityCode, henanCities, type UnitFields, type UnitKind } from './model.ts'

interface Seed {
  readonly kind: UnitKind
  readonly name: string
  readonly aliases: readonly string[]
  readonly addressee?: string
  readonly cityCode?: CityCode
}

const seeded = ({ kind, name, aliases, addressee = name, cityCode }: Seed): UnitFields => ({
  name,
  addressee,
  appellation: null,
  aliases: [...aliases],
  kind,
  cityCode: cityCode ?? null,
  contact: null,
  telephone: null,
  note: null,
})

const listed = (
  kind: UnitKind,
  names: readonly (readonly [name: string, alias: string])[],
): readonly UnitFields[] =>
  names.map(([name, alias]) => seeded({ kind, name, aliases: alias === name ? [] : [alias] }))

const organizationDepartment = seeded({
  kind: 'provincialOrganizationDepartment',
  name: '中共河南省委组织部（省公务员局）',
  addressee: '中共河南省委组织部',
  aliases: ['省委组织部', '省公务员局'],
})

const cityAuthorities = henanCities.map(({ code, name }) =>
  seeded({
    kind: 'cityCivilServiceAuthority',
    name: `中共${name}委组织部（市公务员局）`,
    addressee: `中共${name}委组织部`,
    aliases: [`${name}委组织部`, `${name}公务员局`],
    cityCode: code,
  }),
)

const provincialDepartments = listed('provincialDepartment', [
  ['中共河南省委办公厅', '省委办公厅'],
  ['中共河南省委宣传部', '省委宣传部'],
  ['中共河南省委统一战线工作部', '省委统战部'],
  ['中共河南省委政法委员会', '省委政法委'],
  ['中共河南省委社会工作部', '省委社会工作部'],
  ['中共河南省委网络安全和信息化委员会办公室', '省委网信办'],
  ['中共河南省委机构编制委员会办公室', '省委编办'],
  ['中共河南省委省直属机关工作委员会', '省直工委'],
  ['中共河南省委老干部局', '省委老干部局'],
  ['中共河南省纪律检查委员会机关', '省纪委监委'],
  ['河南省人民代表大会常务委员会办公厅', '省人大常委会办公厅'],
  ['中国人民政治协商会议河南省委员会办公厅', '省政协办公厅'],
  ['河南省人民政府办公厅', '省政府办公厅'],
  ['河南省发展和改革委员会', '省发展改革委'],
  ['河南省教育厅', '省教育厅'],
  ['河南省科学技术厅', '省科技厅'],
  ['河南省工业和信息化厅', '省工信厅'],
  ['河南省民族宗教事务委员会', '省民族宗教委'],
  ['河南省公安厅', '省公安厅'],
  ['河南省民政厅', '省民政厅'],
  ['河南省司法厅', '省司法厅'],
  ['河南省财政厅', '省财政厅'],
  ['河南省人力资源和社会保障厅', '省人社厅'],
  ['河南省自然资源厅', '省自然资源厅'],
  ['河南省生态环境厅', '省生态环境厅'],
  ['河南省住房和城乡建设厅', '省住建厅'],
  ['河南省交通运输厅', '省交通运输厅'],
  ['河南省水利厅', '省水利厅'],
  ['河南省农业农村厅', '省农业农村厅'],
  ['河南省商务厅', '省商务厅'],
  ['河南省文化和旅游厅', '省文旅厅'],
  ['河南省卫生健康委员会', '省卫健委'],
  ['河南省退役军人事务厅', '省退役军人厅'],
  ['河南省应急管理厅', '省应急厅'],
  ['河南省审计厅', '省审计厅'],
  ['河南省人民政府外事办公室', '省外办'],
  ['河南省人民政府国有资产监督管理委员会', '省国资委'],
  ['河南省市场监督管理局', '省市场监管局'],
  ['河南省广播电视局', '省广电局'],
  ['河南省体育局', '省体育局'],
  ['河南省统计局', '省统计局'],
  ['河南省医疗保障局', '省医保局'],
  ['河南省信访局', '省信访局'],
  ['河南省粮食和物资储备局', '省粮食和储备局'],
  ['河南省林业局', '省林业局'],
  ['河南省文物局', '省文物局'],
  ['河南省药品监督管理局', '省药监局'],
])

const centralUnits = listed('centralUnitInProvince', [
  ['国家税务总局河南省税务局', '河南省税务局'],
  ['国家统计局河南调查总队', '河南调查总队'],
  ['河南省气象局', '省气象局'],
  ['中华人民共和国郑州海关', '郑州海关'],
  ['中国人民银行河南省分行', '人行河南省分行'],
  ['国家金融监督管理总局河南监管局', '河南金融监管局'],
  ['中国证券监督管理委员会河南监管局', '河南证监局'],
  ['财政部河南监管局', '财政部河南监管局'],
  ['河南省邮政管理局', '省邮政管理局'],
  ['河南省通信管理局', '省通信管理局'],
  ['国家矿山安全监察局河南局', '国家矿山安监局河南局'],
  ['国家粮食和物资储备局河南局', '国家粮储局河南局'],
])

const verticalUnits = listed('verticalUnit', [
  ['河南省高级人民法院', '省法院'],
  ['河南省人民检察院', '省检察院'],
  ['河南省监狱管理局', '省监狱局'],
  ['河南省戒毒管理局', '省戒毒局'],
])

const civilServiceManagedUnits = listed('civilServiceManagedUnit', [
  ['河南省总工会', '省总工会'],
  ['中国共产主义青年团河南省委员会', '共青团河南省委'],
  ['河南省妇女联合会', '省妇联'],
  ['河南省文学艺术界联合会', '省文联'],
  ['河南省社会科学界联合会', '省社科联'],
  ['河南省残疾人联合会', '省残联'],
  ['河南省红十字会', '省红十字会'],
  ['河南省供销合作总社', '省供销社'],
  ['中共河南省委党史和地方史志研究室', '省委党史和地方史志研究室'],
])

/**
 * The directory a new installation begins with: a starting point that the centre edits, not an official list. Contacts are left empty
 * on purpose; nobody's telephone is known in advance.
 */
export const seedUnits: readonly UnitFields[] = [
  organizationDepartment,
  ...cityAuthorities,
  ...provincialDepartments,
  ...centralUnits,
  ...verticalUnits,
  ...civilServiceManagedUnits,
]
