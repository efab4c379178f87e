// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Core.Tests;

/// <summary>A firmware whose libraries cannot be made.</summary>
internal sealed class BrokenFirmware : FirmwareImage
{
    public override string AppName => "broken";

    public override string Version => "1";

    public override string BuildId => "id";

    public override string BuildTimestamp => "now";

    public override MgosLibrary[] CreateLibraries() => throw new InvalidOperationException("broken");
}
