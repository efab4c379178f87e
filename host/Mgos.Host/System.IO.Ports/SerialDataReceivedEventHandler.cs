// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace System.IO.Ports;

/// <summary>Handles <see cref="SerialPort.DataReceived"/>.</summary>
/// <param name="sender">The port.</param>
/// <param name="e">What came in.</param>
public delegate void SerialDataReceivedEventHandler(object sender, SerialDataReceivedEventArgs e);
