// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace System.IO.Ports;

/// <summary>The data of <see cref="SerialPort.DataReceived"/>.</summary>
public class SerialDataReceivedEventArgs : EventArgs
{
    internal SerialDataReceivedEventArgs(SerialData eventType) => EventType = eventType;

    /// <summary>Gets what came in.</summary>
    public SerialData EventType { get; }
}
