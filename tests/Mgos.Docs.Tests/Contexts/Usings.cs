// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

global using System;
global using System.Text;
global using Mgos.Auth;
global using Mgos.Config;
global using Mgos.Core;
global using Mgos.Http;
global using Mgos.Json;
global using Mgos.Mjs;
global using Mgos.Mjs.Compiler;
global using Mgos.Net;
global using Mgos.Net.Hexdump;
global using Mgos.Ota;
global using Mgos.Ota.Http;
global using Mgos.Rpc;
global using Mgos.Vfs;
