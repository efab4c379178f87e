// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Rpc;

namespace Mgos.Bench;

/// <summary>The frame parser alone.</summary>
internal sealed class FrameCase : IBenchCase
{
    private readonly RpcFrame _frame = new RpcFrame();
    private readonly byte[] _data;

    internal FrameCase(string json)
    {
        _data = Encoding.UTF8.GetBytes(json);
    }

    public string Name => "RpcFrame.Parse";

    public void Run() => _frame.Parse(_data, 0, _data.Length);
}
