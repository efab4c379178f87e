// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Service.Fs.Tests;

/// <summary>A call, and the files that there are after it.</summary>
internal sealed class FilesStep
{
    internal FilesStep(string method, string args, string files)
    {
        Method = method;
        Args = args;
        Files = files;
    }

    internal string Method { get; }

    internal string Args { get; }

    internal string Files { get; }
}
