// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Build.Tests;

/// <summary>A firmware without libraries.</summary>
internal sealed class EmptyFirmware : FirmwareImage
{
    public override string AppName => "empty";

    public override string Version => "1";

    public override string BuildId => "id";

    public override string BuildTimestamp => "now";

    public override MgosLibrary[] CreateLibraries() => [];
}
