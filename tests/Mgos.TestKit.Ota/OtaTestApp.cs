// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Core;
using Mgos.Ota;

namespace Mgos.TestKit.Ota;

/// <summary>An app that behaves as its assembly says: <c>ok</c>, <c>refuses</c>, <c>throws</c>, <c>keeps</c>.</summary>
internal sealed class OtaTestApp : MgosApp, IMergeFilter
{
    private readonly string _behaviour;

    internal OtaTestApp(string behaviour)
    {
        _behaviour = behaviour;
    }

    public override InitResult OnInit(Device device)
    {
        if (_behaviour == "throws")
            throw new InvalidOperationException("the app throws");
        return _behaviour == "refuses" ? InitResult.AppInitFailed : InitResult.Ok;
    }

    public bool ShouldCopy(string name) => name != "left_behind.txt";
}
