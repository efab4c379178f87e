// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

global using Mgos.Boot;

// What the build makes, and the reader writes.
internal sealed class Firmware : FirmwareImage
{
    public override string AppName => "factory";

    public override string Version => "1.0";

    public override string BuildId => "";

    public override string BuildTimestamp => "";

    public override MgosLibrary[] CreateLibraries() => new MgosLibrary[0];
}

internal sealed class FactoryApp : MgosApp
{
    public override InitResult OnInit(Device device) => InitResult.Ok;
}
