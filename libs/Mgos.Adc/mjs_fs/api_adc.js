// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

// ADC.enable(34); print(ADC.read(34));
let ADC = {
  // 1 if the pin can be measured, else 0.
  enable: _host('mgos_adc_enable'),
  // 0 to 4095; -1 on an error.
  read: _host('mgos_adc_read'),
  // Millivolts; -1 on an error.
  readVoltage: _host('mgos_adc_read_voltage'),
};
