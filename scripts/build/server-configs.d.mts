export function webConfig(): string;
export function nginxConfig(): string;
export function writeServerConfigs(dist: string): void;
