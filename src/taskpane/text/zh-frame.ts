/** Header, notices, what stands around the steps. */
export const zhFrame = {
  task: {
    menu: "任务",
    open: "打开任务包…",
    save: "保存任务包",
    clear: "清空，另起一项",
    forget: "清除本机暂存",
    unsaved: "未保存",
    saved: "已保存",
    fileName: (plan: string) => `${plan}.任务包`,
    about: "任务包里有方案、对应关系、说明、更正、手工数和各期指标，下个月接着用",
    none: "还没有打开任务包",
    periods: (periods: string) => `含 ${periods} 的指标`,
  },
  copy: {
    title: (when: string) => `上次的工作还在这台电脑上（${when}）`,
    about: (files: number) => (files > 0 ? `含 ${files} 个上报文件` : "含方案和已作的处理"),
    resume: "接着做",
    forget: "清除",
    full: "这台电脑的浏览器存储已满，刚才的改动没有暂存。请保存任务包。",
    saveTask: "保存任务包",
  },
  notice: {
    cancelled: "已停止",
    waiting: (n: number) => `还有 ${n} 个文件没有读，已读的都在。`,
    goOn: "继续",
    failed: "程序出错，请把下面的内容告诉维护人员",
    lost: "后台程序停了，已选的文件和已作的处理都还在",
    restart: "重新开始计算",
    task: (name: string) => `“${name}”不是任务包，没有打开`,
    taskAbout: "任务包是用“保存任务包”存下来的文件。方案请用“选择文件”打开。",
    offline: "连不上本页所在的服务器",
    offlineAbout: "已打开的内容不受影响，可以接着做；示例和少见格式的读取要等连上以后再试。",
    dismiss: "关闭",
    chunk: "这一步没有加载成功",
    retry: "再试一次",
  },
  time: {
    left: (seconds: number) =>
      seconds < 60 ? `约剩 ${Math.max(1, seconds)} 秒` : `约剩 ${Math.ceil(seconds / 60)} 分钟`,
    loading: "正在打开",
  },
};
