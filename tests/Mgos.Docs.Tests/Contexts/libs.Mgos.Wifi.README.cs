// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

global using Mgos.Host;
global using Mgos.Host.Wifi;

public sealed partial class Snippet
{
    private readonly HostMachine machine;
}
