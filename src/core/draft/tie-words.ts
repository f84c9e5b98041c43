/** The tables of tie-break.ts: words that tell a classifier from the end of a name. Lists are data: add words, not code. */

/** Units that may as well end a name. */
export const TIED = new Set("所处部组班队路期站股室科门集版节课级层点步行大岗桩团本头堂口面");

/** Whoever does something is an office, not a number: XX处负责, XX所开展. */
export const ACTS =
  /^(?:负责|牵头|主办|承办|协办|配合|组织|开展|召开|认真|积极|共|累计|对|在|将|已|的|与|和|及|、|同志|领导|干部|民警|人员|负责人|所长|处长|部长|联合|党|全体|全力|按|根据|通过|以|把|被|为|是|坚持|深入|始终|主动|获|荣获|接|抓|强化|加强|狠抓|充分|先后|出动|下发|印发|制定|进行|要|会同|结合|紧|围绕|落实|做好|不断|推进|高度|切实|着力|及时|成立|内|外|等)/;

/** What is counted with these units, so that even at the start of a clause it is a number. */
export const COUNTED: Readonly<Record<string, RegExp>> = {
  所: /^(?:[\u4e00-\u9fff]{0,4}?)(?:学校|高校|小学|中学|幼儿园|医院|大学|院校|学院|卫生院|研究院|实验室|机构)/,
  处: /^(?:[\u4e00-\u9fff]{0,6})(?:隐患|问题|风险|违[法规章建]|危房|地质|文物|遗址|景点|水源|滑坡|灌区|点位|工地|场所|险情|工程|设施|火点|堵点|河段|垃圾|排污口)/,
  部: /^(?:[\u4e00-\u9fff]{0,6})(?:法规|法律|视频|影片|电影|作品|专著|规章|电梯|手机|纪录片|微电影|车|著作|教材|条例|热线|电话)/,
  组: /^(?:[\u4e00-\u9fff]{0,4})(?:数据|照片|图片|展板|设备|机组|检查|工作|家庭|宣讲|党员)/,
  路: /^(?:[\u4e00-\u9fff]{0,2})(?:公交|纵队|视频|监控|大军|人马)/,
  期: /^(?:[\u4e00-\u9fff]{0,6})(?:培训|简报|专报|节目|讲座|专栏|信息|刊物|课程|研修)/,
  队: /^(?:志愿|巡|人马|选手|球)/,
  班: /^(?:次|列车|航班|公交)/,
};

/** The counted thing right before the blank: 隐患X处, 幼儿园X所. */
export const COUNTED_LEFT: Readonly<Record<string, RegExp>> = {
  处: /(?:隐患|问题|风险|点|危房|房|工程|设施|场所|遗址|违建|险情|建筑|水源|火情|火灾|码头|污染源|口|垃圾|桥|桥梁|涵洞|灾害|塌方|滑坡|服务区|站|路|园|厕所|公厕|标牌|标语|栏|线索|漏洞|短板|缺陷|不足|损毁|破损|渗漏|景观|绿地|广场|基地|病害|违章|摊点|工地|坟墓|采石场|故障|水毁|池塘|水井|井)$/,
  所: /(?:学校|小学|中学|高中|初中|幼儿园|高校|大学|院校|医院|卫生院|卫生室|学院|机构|研究院|校|园|院|房)$/,
  部: /(?:法规|法律|电梯|视频|片|著作|电话|手机|剧|作品|教材|专著|规章|书|吊车|车|剧目|文件|志书|标准|条例|摄像机|电影)$/,
  期: /(?:培训|班|简报|讲座|专报|节目|刊|专栏|信息|课|展|论坛|活动|沙龙|宣讲|黑板报|墙报|专刊|通报|课堂|大讲堂|动态)$/,
  级: /(?:提升|提高|晋升|下降|降低|达到|为|评定|上调|下调)$/,
};

/** X组, X队, X节 count only with their thing beside them; alone they are names (XX组, XX节). */
export const ONLY_BESIDE: Readonly<Record<string, RegExp>> = {
  组: /(?:照片|图片|数据|设备|机组|展板|漫画|海报)$/,
  队: /(?:队伍|代表队)$/,
  班: /(?:培训|开办|举办|开设|教学)$/,
  节: /(?:课|课程|党课|讲授)$/,
  站: /^$/,
  团: /^$/,
  室: /^$/,
  科: /^$/,
  门: /(?:课|课程|科目|大炮)$/,
  行: /^$/,
  大: /^$/,
  堂: /(?:课|讲授|讲)$/,
};
export const COUNTED_LESSONS = /^(?:[\u4e00-\u9fff]{0,5})(?:课|课程|车厢|学科|技术|专业|科目|语言)/;

/** Words a blank before a tied unit never counts anything after: 由XX所, 在XX处. */
export const NAMES_AFTER =
  /(?:^|[，。；：、,;:“”《》（）()！？\s]|[由向在到对与和经据从给被让请于往赴入驻的及或])$/;

/** 涵洞X道、路口X处: in a list the words before decide alone. */
export const LISTED = /^(?:、|和|与|及)/;
export const TOGETHER =
  /(?:会同|联合|协同|协调|配合|组织|督促|指导|要求|邀请|通知|责成|抄送|走访|市|县|区|局|厅|委|办|院|部)$/;
