// What a web server of an office has to be told: web.config for IIS lies in the folder itself, nginx.conf beside it.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { policyForServer } from "./content-security.mjs";

const HEADERS = {
  "Content-Security-Policy": policyForServer,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cache-Control": "no-cache",
};

export function webConfig() {
  const headers = Object.entries(HEADERS).map(
    ([name, value]) => `        <add name="${name}" value="${value}" />`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<configuration>
  <system.webServer>
    <defaultDocument>
      <files>
        <clear />
        <add value="index.html" />
      </files>
    </defaultDocument>
    <staticContent>
      <remove fileExtension=".json" />
      <mimeMap fileExtension=".json" mimeType="application/json" />
    </staticContent>
    <httpProtocol>
      <customHeaders>
${headers.join("\n")}
      </customHeaders>
    </httpProtocol>
  </system.webServer>
</configuration>
`;
}

export function nginxConfig() {
  const headers = Object.entries(HEADERS).map(([name, value]) => `    add_header ${name} "${value}" always;`);
  return `# Office takes https only. Replace the name, the certificate and the folder; "location /" may be any path.
server {
    listen 443 ssl;
    server_name yutiao.example;
    ssl_certificate     /etc/nginx/yutiao.pem;
    ssl_certificate_key /etc/nginx/yutiao.key;

    root  /srv/yutiao/web;
    index index.html;

${headers.join("\n")}

    location / {
        try_files $uri $uri/ =404;
    }
}
`;
}

/** Writes both into the built folder. */
export function writeServerConfigs(dist) {
  writeFileSync(path.join(dist, "web", "web.config"), webConfig());
  writeFileSync(path.join(dist, "nginx.conf"), nginxConfig());
}
