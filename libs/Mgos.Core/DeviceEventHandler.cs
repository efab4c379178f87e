// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Core;

/// <summary>Receives an event.</summary>
/// <param name="eventId">Number of the event.</param>
/// <param name="data">What the event carries, or null; valid during the call.</param>
public delegate void DeviceEventHandler(int eventId, object data);
