/** What is published about one instance type and this model. */
export type Published =
  | { readonly kind: 'measured'; readonly benches: readonly string[] }
  /** A cited rate of single requests, one after another. */
  | { readonly kind: 'implied'; readonly cited: string }
  /** It does fewer than this share of a cited rate. */
  | { readonly kind: 'bound'; readonly cited: string; readonly share: number }
  | { readonly kind: 'nothing' };

export interface ServingOption {
  readonly type: string;
  readonly published: Published;
  /** Where the figures come from, or why there are none. */
  readonly remark: string;
}

/** The ways to serve BERT base at sequence length 128 that the guide and this course weigh. */
export const BERT_OPTIONS: readonly ServingOption[] = [
  {
    type: 'm5.large',
    published: { kind: 'bound', cited: 'g4blog_bert_m5_xlarge_bound', share: 0.5 },
    remark: 'No published measurement. The bound is half of what AWS found for m5.xlarge in 2020.',
  },
  {
    type: 'c5.xlarge',
    published: { kind: 'implied', cited: 'g4blog_bert_c5_xlarge_throughput' },
    remark: 'AWS 2020, MXNet FP32. The rate follows from the published cost.',
  },
  {
    type: 'c6i.2xlarge',
    published: { kind: 'measured', benches: ['bert-c6i-2xlarge'] },
    remark: 'PyTorch FP32, one request after another, 2022.',
  },
  {
    type: 'c7i.xlarge',
    published: { kind: 'nothing' },
    remark: 'Nobody has published it with BF16 or INT8.',
  },
  {
    type: 'c8g.xlarge',
    published: { kind: 'nothing' },
    remark: 'Nobody has published it with BF16 or INT8.',
  },
  {
    type: 'g6f.large',
    published: { kind: 'nothing' },
    remark: 'A share of one L4. Nobody has published it.',
  },
  {
    type: 'inf1.xlarge',
    published: { kind: 'measured', benches: ['bert-inf1-latency', 'bert-inf1-throughput'] },
    remark: 'AWS, Neuron 2.20. The fast row uses one of four NeuronCores.',
  },
  {
    type: 'g4dn.xlarge',
    published: { kind: 'measured', benches: ['bert-t4-fp16-b1', 'bert-t4-fp16-b32'] },
    remark: 'NVIDIA, TensorRT FP16 on a T4 outside EC2, engine time alone.',
  },
  {
    type: 'inf2.xlarge',
    published: { kind: 'measured', benches: ['bert-inf2-latency', 'bert-inf2-throughput'] },
    remark: 'AWS, Neuron 2.26 and 2.27.',
  },
  {
    type: 'g6.xlarge',
    published: { kind: 'measured', benches: ['bert-l4-fp16-b1', 'bert-l4-fp16-b16'] },
    remark: 'NVIDIA, TensorRT FP16 on an L4 outside EC2, engine time alone.',
  },
  {
    type: 'g5.xlarge',
    published: { kind: 'nothing' },
    remark: 'Measured on g5.2xlarge only, without waiting for the GPU.',
  },
];
