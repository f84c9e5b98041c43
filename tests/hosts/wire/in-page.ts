/** What the page is told of its host before any script of it runs. */
export interface PageHost {
  /** "Excel|Win32|16.01|zh-CN|||disableLogging|0". */
  readonly hostInfo: string;
  readonly appType: number;
  /** JSON, versions as text: {"ExcelApi":"1.13"}. */
  readonly matrix: string;
  readonly settings: readonly (readonly [string, string])[];
  readonly isReadOnly: boolean;
}

/** What the page may ask of the process that plays the host. */
export interface HostCalls {
  yutiaoHostAnswer(text: string): Promise<{ readonly body?: string; readonly refusal?: number }>;
  yutiaoHostSettings(entries: readonly (readonly [string, string])[]): Promise<number>;
  /** The open document as a file, in base64; null where the host has none to give. */
  yutiaoHostCopy(): Promise<string | null>;
}

/**
 * Puts the `window.external` of the Windows rich client into a page, so that the real office.js starts as it does in Excel
 * or Word. Runs in the page: it may use nothing from outside itself.
 */
export function installHost(host: PageHost): void {
  const calls = globalThis as unknown as HostCalls;
  const NO_SUCH_METHOD = 5001;
  const SELECTION_CHANGED = 2;
  const safeArray = (...items: unknown[]) => ({ toArray: () => items, dimensions: () => 1 });
  type Callback = (answer: unknown) => void;
  const handlers: ((id: number, payload: unknown) => void)[] = [];
  const selections: ((id: number, payload: unknown) => void)[] = [];
  let settings = host.settings;
  let copy: number[] = [];

  /** getFileAsync, getSliceAsync and closeAsync, as the rich client numbers them. */
  const COPY = { open: 77, slice: 80, close: 81 };

  async function openCopy(done: Callback): Promise<void> {
    const text = await calls.yutiaoHostCopy();
    if (text === null) return done(safeArray(NO_SUCH_METHOD, NO_SUCH_METHOD));
    copy = Array.from(atob(text), (character) => character.charCodeAt(0));
    done(safeArray(0, safeArray(1, copy.length)));
  }

  function sliceOfCopy([, offset, size]: readonly number[], done: Callback): void {
    const data = copy.slice(offset, offset! + size!);
    done(safeArray(0, safeArray(data, data.length)));
  }

  async function processQuery(params: unknown[], done: Callback): Promise<void> {
    const { body, refusal } = await calls.yutiaoHostAnswer(String((params[0] as unknown[])[4]));
    done(refusal === undefined ? safeArray(0, safeArray(200, null, body)) : safeArray(refusal, refusal));
  }

  const hostSettings = {
    Read(keys: string[], values: string[]): void {
      for (const [key, value] of settings) {
        keys.push(key);
        values.push(value);
      }
    },
    WriteAsync(keys: string[], values: string[], done: (status: number) => void): void {
      const entries = keys.map((key, index) => [key, values[index]!] as const);
      void calls.yutiaoHostSettings(entries).then((status) => {
        if (status === 0) settings = entries;
        done(status);
      });
    },
  };
  const context = {
    GetAppType: () => host.appType,
    GetSolutionRef: () => "yutiao",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => "zh-CN",
    GetAppDataLocale: () => "zh-CN",
    GetDocUrl: () => "C:\\报送\\打开着的文件",
    // Becomes Office.context.document.mode.
    GetAppCapabilities: () => (host.isReadOnly ? 1 : 0),
    GetActivationMode: () => 0,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetSupportedMatrix: () => host.matrix,
    GetHostFullVersion: () => "16.0.14332.20500",
    GetInitialDisplayMode: () => 0,
    GetSettings: () => hostSettings,
  };
  const external = {
    GetHostInfo: () => host.hostInfo,
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    Execute(id: number, params: unknown[], done: Callback): void {
      if (id === 93) void processQuery(params, done);
      else if (id === COPY.open) void openCopy(done);
      else if (id === COPY.slice) sliceOfCopy(params as number[], done);
      else if (id === COPY.close) done(safeArray(0));
      else done(safeArray(NO_SUCH_METHOD, NO_SUCH_METHOD));
    },
    RegisterEvent(id: number, _target: string, handler: (typeof handlers)[number], done: Callback): void {
      if (id === 33) handlers.push(handler);
      if (id === SELECTION_CHANGED) selections.push(handler);
      done(safeArray(0));
    },
    UnregisterEvent(_id: number, _target: string, done: Callback): void {
      done(safeArray(0));
    },
  };
  Object.defineProperty(window, "external", { value: external, configurable: true });
  Object.defineProperty(window, "yutiaoHostEvent", {
    value(type: number, target: string, json: string): void {
      for (const handler of handlers) handler(33, safeArray(safeArray(65536, type, target, json, 0, false)));
    },
  }); // The person moves the cursor.
  Object.defineProperty(window, "yutiaoHostSelection", {
    value(): void {
      for (const handler of selections) handler(SELECTION_CHANGED, safeArray());
    },
  });
}
