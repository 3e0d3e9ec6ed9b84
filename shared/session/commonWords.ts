/**
 * Words that passwords are guessed from: the usual lists, keyboard walks, and what this office, its town and this
 * program are called. A compact list by hand (longest first); together with the rules of `passwordPolicy.ts` for years,
 * runs, repetitions and look-alike spellings it stands in for the ten thousand entries that ASVS wishes for.
 */
export const commonWords: readonly string[] = `
xinyongzhongxin administrator xinxizhongxin creditcenter creditcentre pingdingshan
xinyonghenan christopher creditchina credithenan creditquery gongzuozhan iloveyou520
playstation workstation 1q2w3e4r5t bangongshi basketball gongwuyuan government guanliyuan
hellochina henansheng qwertyuiop summer2026 winter2026 woaini1314 147258369 741852963
963852741 alexander asdfghjkl catherine chocolate christine computer1 corporate elizabeth
katherine lightning microsoft minecraft qazwsxedc safeguard sanmenxia september starcraft
stephanie temporary wednesday yuxinyong zhengzhou zhumadian 1q2w3e4r 1qaz2wsx aa123456
abcd1234 baseball benjamin business champion changeme chengjie computer database december
elephant fagaiwei february football iloveyou internet jennifer jonathan kathleen keyboard
kimberly margaret michelle mimamima mountain nicholas nintendo november passcode passw0rd
password patricia personal postgres princess q1w2e3r4 qwertyui samantha saturday security
shangqiu starwars sunshine superman thursday trustno1 universe username warcraft whatever
xiaoming xinxiang zhangsan zhongguo zhonghua 发展和改革委员会 1314520 5201314 abcdefg anthony
bangong barbara beijing brandon carolyn charles charlie chicken chunjie company counter
credits crystal cynthia dashuju deborah default desktop diamond diaoren dolphin dorothy
flower1 forever freedom gregory guoqing heather initial january jeffrey jessica jiaozuo
kaifeng kenneth kouling legends letmein loveyou luoyang manager matthew melissa michael
monitor monkey1 mustang mystery nanyang network nihaoma october offline patrick phoenix
pokemon printer private rainbow raymond rebecca richard rooster samsung shirley soldier
station stephen tencent testing thunder timothy tuesday welcome william windows xinyang
xinyong xuchang zhaoliu zhengfu zhoukou zhuanji zxcvbnm 中华人民共和国 112233 123123 123321
123654 147258 159357 159753 168168 1q2w3e 258369 321321 456789 518518 654321 666888 789456
888666 987654 a1b2c3 abc123 abcabc abcdef access alipay amanda andrew angela anquan anyang
asd123 asdfgh ashley august autumn azerty banana batman brenda buster center centre change
chaxun cheese chushi cookie create credit daniel debian delete dengji denglu dennis donald
dragon edcrfv edward escape family father finish flower forest friday fushen galaxy garden
george golden google guanli guitar hacker hockey huawei hunter insert jiyuan jordan joseph
joshua justin killer knight laptop league legend lenovo luyong master matrix mobile monday
monkey mother naruto nicole number office online oracle orange pamela passwd people pepper
person planet player police public purple puyang q1w2e3 qazwsx qianfa qwe123 qwerty qwertz
rabbit rachel ranger return robert ronald safety samuel sandra second secret secure select
server shadow sharon shixin silver soccer spring sqlite steven strike summer sunday system
taobao tester thomas ubuntu update wangwu wechat weixin winner winter wizard woaini wsxedc
xiaomi yellow yonghu zxc123 zxcvbn admin angel apple april baidu baomi begin betty black
brian carol china crack dance david debra diane donna eagle earth emily enter first frank
gamer green guest happy helen hello henan horse jacob james janet jason jerry juemi karen
kevin larry laura linda linux login lucky luohe magic march maria mouse movie music mysql
nancy nihao ninja ocean panda phone piano query river sarah scott shark snake start storm
susan table third tiger water whale white xinxi 一二三四五 发展改革委 安全审计员 安全管理员 系统管理员 1qaz 2wsx
3edc anna army asdf baby blue drop eric fire fuhe game gary hack hebi hero init jack jimi
john july june last lion lisa lisi love mark mary mima mimi moon name navy pass paul rain
root ryan safe snow star stop temp test user wind wolf word xsw2 zaq1 zxcv 一二三四 信用中国 信用中心
信用查询 信用河南 恭喜发财 我的密码 新年快乐 生日快乐 联合惩戒 aaa amy bbb bnm ccc cvb ddd dfg eee fff fgh fgw ggg ghj
iop jkl red rty sky sun tyu uio vbn xxx yui zzz 公务员 办公室 发改委 大数据 审计员 工作台 工作站 我爱你 星期一 河南省
用户名 管理员 郑州市 专机 中华 中国 中心 你好 保密 信用 初始 办公 北京 单位 发文 口令 国庆 复函 复审 复查 复核 失信 安全 审计 密码 开封 张三 录用 惩戒
拟稿 收文 政务 春节 机关 机密 李四 来文 查询 核对 核查 欢迎 河南 洛阳 测试 王五 用户 登录 登记 秘密 签发 绝密 调任 赵六 郑州 默认
`
  .trim()
  .split(/\s+/)
