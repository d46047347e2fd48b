import { facts } from 'virtual:facts/t2.micro,t3.large,t3a.large,t4g.large,m5.large,m7i.large,m7g.large,m8g.large,c5.xlarge,c7i.xlarge,c7g.xlarge,c8g.xlarge,r5.large,r7i.large,r8g.large,x2idn.16xlarge,g4dn.xlarge,g5.xlarge,g6.xlarge,g6e.xlarge,g6f.large,gr6.4xlarge,p3.2xlarge,p4d.24xlarge,p5.48xlarge,p5en.48xlarge,p6-b200.48xlarge,inf1.xlarge,inf2.xlarge,trn1.2xlarge,trn1.32xlarge,trn2.48xlarge';
import { QUERY_KEYS } from '../../widgets/explorer/explorer-state.ts';
import { ExplorePage } from './ExplorePage.tsx';

export const page = <ExplorePage />;
export const title = 'Instances';
export const description =
  'Find an EC2 instance type by name or condition, with prices of your region; see which ones hold your model, and compare four.';
export { facts };
export const section = 'instances';
export const queryKeys = QUERY_KEYS;
