// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace System.IO.Ports;

/// <summary>What came in at a serial port.</summary>
public enum SerialData
{
    /// <summary>Bytes.</summary>
    Chars = 1,

    /// <summary>Bytes, with the one watched for among them.</summary>
    WatchChar = 2,
}
