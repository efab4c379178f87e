// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Rpc.Uart;

/// <summary>What a pump reports to. Thread: loop.</summary>
internal interface IUartPumpOwner
{
    /// <summary>Input waits.</summary>
    void OnPumpInput();

    /// <summary>The frame has gone out.</summary>
    void OnPumpSent();

    /// <summary>The port failed; the pump has ended.</summary>
    void OnPumpFailed();
}
