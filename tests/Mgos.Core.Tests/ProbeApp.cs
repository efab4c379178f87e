// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Core.Tests;

/// <summary>An app that writes down its steps and does what a test wants.</summary>
internal sealed class ProbeApp : MgosApp
{
    private readonly Journal _journal;

    internal ProbeApp(Journal journal)
    {
        _journal = journal;
    }

    internal InitResult Result { get; set; } = InitResult.Ok;

    internal ProbeStep PreInit { get; set; }

    internal ProbeStep Init { get; set; }

    public override void OnPreInit(Device device)
    {
        _journal.Add("pre-init");
        if (PreInit != null)
            PreInit(device);
    }

    public override InitResult OnInit(Device device)
    {
        _journal.Add("app");
        if (Init != null)
            Init(device);
        return Result;
    }
}
